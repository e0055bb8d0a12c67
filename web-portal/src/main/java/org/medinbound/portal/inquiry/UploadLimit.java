package org.medinbound.portal.inquiry;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Stops a multipart form that is larger than the largest file allows, before anything of it is kept. What is sent is read to its
 * end when that is near, because a browser shows the refusal only after it has sent everything.
 */
@Provider
@Priority(Priorities.AUTHENTICATION + 20)
public class UploadLimit implements ContainerRequestFilter {
    /** Far more than anybody sends by mistake; beyond it the connection is simply ended. */
    private static final long PATIENCE = 1024L * 1024 * 1024;

    @Override
    public void filter(ContainerRequestContext context) throws IOException {
        MediaType type = context.getMediaType();
        if (type == null || !MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type)) {
            return;
        }
        String length = context.getHeaderString("Content-Length");
        if (length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > Uploads.MAX_FORM) {
            drain(context.getEntityStream());
            throw Uploads.tooLarge();
        }
        context.setEntityStream(new Counted(context.getEntityStream()));
    }

    private static void drain(InputStream stream) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long left = PATIENCE;
        int read = stream.read(buffer);
        while (read >= 0 && left > 0) {
            left -= read;
            read = stream.read(buffer);
        }
    }

    /** Ends a stream without a stated length when it grows too long. */
    private static final class Counted extends FilterInputStream {
        private long left = Uploads.MAX_FORM;

        Counted(InputStream stream) {
            super(stream);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw Uploads.tooLarge();
            }
        }
    }
}
