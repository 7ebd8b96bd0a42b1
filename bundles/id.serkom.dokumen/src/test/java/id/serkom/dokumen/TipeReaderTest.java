package id.serkom.dokumen;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class TipeReaderTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void tipeDikenaliDariIsinya() throws IOException {
        assertEquals(utuh(TipeDokumen.PDF), baca(ContohIsi.PDF));
        assertEquals(utuh(TipeDokumen.JPEG), baca(ContohIsi.JPEG));
        assertEquals(utuh(TipeDokumen.PNG), baca(ContohIsi.PNG));
        assertEquals(utuh(TipeDokumen.DOCX), baca(ContohIsi.DOCX));
        assertEquals(utuh(TipeDokumen.XLSX), baca(ContohIsi.XLSX));
        assertEquals(utuh(TipeDokumen.ODT), baca(ContohIsi.ODT));
    }

    @Test
    public void isiYangTerpotongDikenaliTidakUtuh() throws IOException {
        for (byte[] isi : new byte[][] {ContohIsi.PDF, ContohIsi.JPEG, ContohIsi.PNG, ContohIsi.ODT}) {
            assertEquals(Optional.of(false), baca(Arrays.copyOf(isi, isi.length - 12)).map(TipeReader.Temuan::utuh));
        }
    }

    @Test
    public void isiLainTidakDikenali() throws IOException {
        for (byte[] isi : new byte[][] {ContohIsi.ascii("<html>%PDF-1.7 %%EOF"), ContohIsi.ascii("MZ"), ContohIsi.ascii("PK"), {},
                ContohIsi.zip("a.txt"), ContohIsi.zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
                ContohIsi.odf("application/x-sesuatu"), Arrays.copyOf(ContohIsi.DOCX, ContohIsi.DOCX.length - 30)}) {
            assertEquals(Optional.empty(), baca(isi));
        }
    }

    @Test
    public void daftarZipYangMenyesatkanTidakMerusakPembaca() throws IOException {
        for (int i = 4; i < ContohIsi.DOCX.length; i++) {
            for (byte rusak : new byte[] {0, 0x7F, (byte) 0xFF}) {
                byte[] isi = ContohIsi.DOCX.clone();
                isi[i] = rusak;
                Optional<TipeReader.Temuan> temuan = baca(isi);
                assertEquals(temuan.isPresent(), temuan.equals(utuh(TipeDokumen.DOCX)));
            }
        }
    }

    private static Optional<TipeReader.Temuan> utuh(TipeDokumen tipe) {
        return Optional.of(new TipeReader.Temuan(tipe, true));
    }

    private Optional<TipeReader.Temuan> baca(byte[] isi) throws IOException {
        Path file = folder.getRoot().toPath().resolve("isi");
        Files.write(file, isi);
        try (FileChannel channel = FileChannel.open(file)) {
            return TipeReader.read(Arrays.copyOf(isi, Math.min(isi.length, 4096)), channel);
        }
    }
}
