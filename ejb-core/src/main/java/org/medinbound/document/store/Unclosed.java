package org.medinbound.document.store;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Lets a stream on top be closed without closing the one below. */
final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream below) {
        super(below);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
