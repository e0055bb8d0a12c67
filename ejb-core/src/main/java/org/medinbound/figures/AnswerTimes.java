package org.medinbound.figures;

/**
 * How long hospitals took to answer.
 *
 * @param answers how many answers were counted
 * @param middle days within which half of them came
 * @param nineInTen days within which nine in ten came
 */
public record AnswerTimes(int answers, int middle, int nineInTen) {}
