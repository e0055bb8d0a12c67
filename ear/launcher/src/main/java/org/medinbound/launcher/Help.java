package org.medinbound.launcher;

/** The text of {@code --help}. */
final class Help {
    static final String TEXT = """
            MedInbound: java -jar medinbound.jar

            Options are environment variables, all of them optional. A secret can stand in a file: the same name with _FILE.

              MEDINBOUND_HOME  data directory                                         (default ~/.medinbound)
              PORT             HTTP port                                              (default 8080)
              BIND             address to listen on                                   (default 127.0.0.1)
              DB_URL           jdbc:postgresql://host:5432/name; without it the embedded PostgreSQL is used
              DB_USER, DB_PASSWORD
              BASE_URL         address under which people reach the portal            (default http://localhost:PORT)
              SMTP_URL         smtp://user:password@host:25; without it mail stays in the outbox
              CLAMD_ADDRESS    host:port of clamd; without it files are held as not scanned
              FILE_KEYS        key set for files; evaluation makes one in the data directory
              OPS_TOKEN        secret of the operators' API; without it that API is off
              DEMO_DATA        true or false: load the demonstration data             (default true with the embedded database)

            Stop with Ctrl-C or SIGTERM. More: docs/operations.md.""";

    private Help() {}
}
