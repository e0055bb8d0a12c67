package org.medinbound.quality;

import java.time.Instant;

/** A declared relation of an officer (pseudonymous id) to a hospital. */
public record Conflict(String officer, String hospitalSlug, String hospitalName, String relation, Instant declaredAt) {}
