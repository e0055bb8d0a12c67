package org.medinbound.document.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/** Stops reading at the first byte beyond the limit with the refusal {@code file.too-large}. */
final class Limited extends FilterInputStream {
    private final long most;
    private long seen;

    Limited(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, bytes.length);
        int n = in.read(bytes, from, (int) Math.min(length, most - seen + 1));
        seen += Math.max(n, 0);
        if (seen > most) {
            throw new BusinessRejection(
                    BusinessRejection.Kind.TOO_LARGE,
                    List.of(Problem.of("file.too-large", "file", most / (1024 * 1024))));
        }
        return n;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
