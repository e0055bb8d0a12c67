package org.medinbound.launcher;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The database the product runs on: the configured one, or the embedded one that this starts and stops. */
final class Database implements AutoCloseable {
    private final String url;
    private final @Nullable String user;
    private final @Nullable String password;
    private final @Nullable AutoCloseable server;

    private Database(String url, @Nullable String user, @Nullable String password, @Nullable AutoCloseable server) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.server = server;
    }

    static Database from(Options options, Contents contents) throws IOException {
        if (options.databaseUrl().isPresent()) {
            return new Database(options.databaseUrl().get(), options.databaseUser(), options.databasePassword(), null);
        }
        return embedded(options.home().resolve("postgres"), contents);
    }

    private static Database embedded(Path directory, Contents contents) throws IOException {
        Files.createDirectories(directory);
        Number server = start(directory.toFile(), contents.postgresLibraries());
        return new Database(
                "jdbc:postgresql://127.0.0.1:" + server.intValue() + "/postgres",
                "postgres",
                "postgres",
                (AutoCloseable) server);
    }

    @SuppressWarnings("unchecked")
    private static Number start(File directory, Path libraries) throws IOException {
        URLClassLoader loader = new URLClassLoader(urls(libraries), ClassLoader.getPlatformClassLoader());
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(loader);
        try {
            Function<File, Number> starter = (Function<File, Number>)
                    Class.forName("org.medinbound.launcher.postgres.EmbeddedServer", true, loader)
                            .getConstructor()
                            .newInstance();
            return starter.apply(directory);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The launcher's archive is damaged", e);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static URL[] urls(Path libraries) throws IOException {
        List<URL> urls = new ArrayList<>();
        try (Stream<Path> files = Files.list(libraries)) {
            for (Path file : files.toList()) {
                urls.add(url(file));
            }
        }
        return urls.toArray(new URL[0]);
    }

    private static URL url(Path file) throws MalformedURLException {
        return file.toUri().toURL();
    }

    String url() {
        return url;
    }

    @Nullable
    String user() {
        return user;
    }

    @Nullable
    String password() {
        return password;
    }

    @Override
    public void close() throws Exception {
        if (server != null) {
            server.close();
        }
    }
}
