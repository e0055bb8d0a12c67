package org.medinbound.admin.listing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Notices;
import org.medinbound.admin.shell.TextMap;
import org.medinbound.hospital.ImportCounts;
import org.medinbound.listing.DirectorySheet;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.CsvFault;
import org.medinbound.shared.CsvRejected;

/** The directory as a spreadsheet, out and in; a file with faults is refused as a whole and every fault is named. */
@Named
@RequestScoped
public class DirectoryFileScreen {
    private static final int SHOWN = 500;

    @Inject
    private DirectorySheet sheet;

    @Inject
    private Notices notices;

    @Inject
    private TextMap texts;

    private @Nullable Part file;
    private List<CsvFault> faults = List.of();

    /** Takes the file in. */
    public void take() {
        Part sent = file;
        if (sent == null || sent.getSize() == 0) {
            notices.refuse(BusinessRejection.invalid("listing.no-file", "file"));
            return;
        }
        try {
            Path copy = Files.createTempFile("directory", ".xlsx");
            try (InputStream content = sent.getInputStream()) {
                Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
                ImportCounts counts = sheet.read(copy);
                notices.done("admin.listing.done.import", counts.created(), counts.updated(), counts.unchanged());
            } finally {
                Files.delete(copy);
            }
        } catch (CsvRejected refused) {
            faults = refused.faults();
        } catch (BusinessRejection refused) {
            notices.refuse(refused);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first faults. */
    public List<CsvFault> getFaults() {
        return faults.stream().limit(SHOWN).toList();
    }

    public int getFaultCount() {
        return faults.size();
    }

    /** The reason in words. */
    public String reason(CsvFault fault) {
        return texts.texts().of(fault.problem());
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
