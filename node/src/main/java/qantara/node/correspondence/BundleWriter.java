package qantara.node.correspondence;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes a media bundle: a ZIP whose entries have names of ours and stand in the order of the list that comes first.
/// Constant memory; a file that is there already is not written over.
final class BundleWriter implements AutoCloseable {
    static final String LIST = "list.cbor";
    static final String FILE = "attachments/";
    static final String LETTER = "letters/";
    static final String RECEIPT = "receipts/";

    private final ZipOutputStream zip;

    BundleWriter(Path file, byte[] list) throws IOException {
        zip = new ZipOutputStream(new BufferedOutputStream(open(file), 64 << 10));
        zip.setLevel(Deflater.NO_COMPRESSION);
        entry(LIST, list);
    }

    private static OutputStream open(Path file) throws IOException {
        return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    void entry(String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    void entry(String name, InputStream bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        bytes.transferTo(zip);
        zip.closeEntry();
    }

    static String numbered(String folder, int number) {
        return folder + "%06d.cbor".formatted(number);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
