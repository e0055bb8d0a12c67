package org.medinbound.document.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medinbound.settings.Settings;

/**
 * Asks ClamAV's daemon over TCP, by its INSTREAM command: pieces with their length in front, an empty piece at the end, one
 * line as the answer. Written here because every read and connect needs a time limit: a scanner that hangs must not hang the
 * sender of a file.
 */
@ApplicationScoped
public class Clamd {
    private static final Logger LOG = Logger.getLogger(Clamd.class.getName());
    private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");
    private static final int PIECE = 64 * 1024;
    private static final int CONNECT_MILLIS = 3_000;
    private static final int ANSWER_MILLIS = 60_000;
    private static final int LONGEST_ANSWER = 1024;

    @Inject
    private Settings settings;

    private int answerMillis = ANSWER_MILLIS;

    public Clamd() {}

    public Clamd(Settings settings, int answerMillis) {
        this.settings = settings;
        this.answerMillis = answerMillis;
    }

    /** Is there a scanner at all? */
    boolean isConfigured() {
        return settings.clamdAddress().isPresent();
    }

    /**
     * Scans the content.
     *
     * @throws IOException when the content cannot be read; a scanner that fails is {@link ScanAnswer.Kind#NO_ANSWER}
     */
    ScanAnswer scan(InputStream content) throws IOException {
        String address = settings.clamdAddress().orElseThrow();
        int colon = address.lastIndexOf(':');
        try (Socket socket = new Socket()) {
            InetSocketAddress server = colon < 0
                    ? new InetSocketAddress(address, 3310)
                    : new InetSocketAddress(
                            address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
            try {
                socket.connect(server, CONNECT_MILLIS);
                socket.setSoTimeout(answerMillis);
            } catch (IOException e) {
                return noAnswer(e.toString());
            }
            boolean all = send(content, socket);
            String answer = answer(socket);
            Matcher found = FOUND.matcher(answer);
            if (found.matches()) {
                return ScanAnswer.infected(found.group(1));
            }
            return all && answer.equals("stream: OK") ? ScanAnswer.clean() : noAnswer(answer);
        }
    }

    /** False when the scanner stopped listening, for example at its own limit of size. */
    private static boolean send(InputStream content, Socket socket) throws IOException {
        byte[] piece = new byte[PIECE];
        boolean listening = true;
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        try {
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            return false;
        }
        for (int n = content.read(piece); n >= 0 && listening; n = content.read(piece)) {
            listening = write(out, piece, n);
        }
        return listening && write(out, piece, 0);
    }

    private static boolean write(DataOutputStream out, byte[] piece, int length) {
        try {
            out.writeInt(length);
            out.write(piece, 0, length);
            out.flush();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String answer(Socket socket) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            InputStream in = socket.getInputStream();
            for (int b = in.read(); b > 0 && b != '\n' && line.size() < LONGEST_ANSWER; b = in.read()) {
                line.write(b);
            }
        } catch (IOException e) {
            return e.toString();
        }
        return line.toString(StandardCharsets.US_ASCII);
    }

    private static ScanAnswer noAnswer(String why) {
        LOG.log(Level.WARNING, "The virus scanner gave no verdict: {0}", why.replaceAll("[\\p{Cntrl}]", " "));
        return ScanAnswer.none();
    }
}
