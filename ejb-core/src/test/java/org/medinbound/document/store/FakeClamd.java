package org.medinbound.document.store;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** Speaks the scanner's protocol as told, well or badly. The real scanner is tried in the system tests. */
final class FakeClamd implements AutoCloseable {
    enum Manner {
        /** Finds whatever contains the word MALWARE. */
        HONEST,
        HANGS,
        REFUSES_AT_ITS_LIMIT,
        CLOSES_AT_ONCE,
        TALKS_NONSENSE
    }

    private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Manner manner;

    FakeClamd(Manner manner) throws IOException {
        this.manner = manner;
        Thread thread = new Thread(this::serve, "fake-clamd");
        thread.setDaemon(true);
        thread.start();
    }

    String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    void behaves(Manner other) {
        manner = other;
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread thread = new Thread(() -> serve(socket), "fake-clamd-connection");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            answer(socket);
        } catch (IOException | InterruptedException e) {
            // The client went away, or the test is over.
        }
    }

    private void answer(Socket socket) throws IOException, InterruptedException {
        switch (manner) {
            case HONEST -> say(socket, content(socket).contains("MALWARE") ? "stream: Own.Test FOUND" : "stream: OK");
            case HANGS -> closed.await();
            case REFUSES_AT_ITS_LIMIT -> {
                socket.getInputStream().readNBytes(20);
                say(socket, "INSTREAM size limit exceeded. ERROR");
            }
            case CLOSES_AT_ONCE -> socket.close();
            case TALKS_NONSENSE -> {
                content(socket);
                say(socket, "220 mail.example ESMTP");
            }
        }
    }

    private static String content(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        in.readNBytes("zINSTREAM\0".length());
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            content.write(in.readNBytes(length));
        }
        return content.toString(StandardCharsets.ISO_8859_1);
    }

    private static void say(Socket socket, String answer) throws IOException {
        socket.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        server.close();
    }
}
