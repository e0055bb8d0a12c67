package org.medinbound.account;

/**
 * A second factor to be taken into an authenticator app.
 *
 * @param secret base 32, for typing
 * @param address for a QR code ({@code otpauth://})
 */
public record SecondFactorOffer(String secret, String address) {}
