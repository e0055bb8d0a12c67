package org.medinbound.document;

import java.io.InputStream;

/** An opened file: close the stream. */
public record FileContent(StoredFile file, InputStream stream) {}
