package id.serkom.pasang;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import org.osgi.framework.Bundle;

/** What each kind of file becomes in a real framework. */
public class BentukPaketTest {

    @Rule
    public final ServerPaket server = new ServerPaket();

    @Test
    public void yangBukanBerkasBiasaAtauTerlaluBesarDitolak() throws IOException {
        Path luar = Files.write(server.folder().resolve("luar.jar"), Rakitan.bundel("x", "1.0.0").jar());
        Files.createSymbolicLink(server.deploy.resolve("tautan.jar"), luar);
        Files.createDirectory(server.deploy.resolve("folder.jar"));
        try (RandomAccessFile besar = new RandomAccessFile(server.deploy.resolve("besar.jar").toFile(), "rw")) {
            besar.setLength(1L << 30);
        }
        Files.writeString(server.deploy.resolve("fitur.xml"), "<features/>");
        for (String nama : List.of("tautan.jar", "folder.jar", "besar.jar", "fitur.xml")) {
            server.penerima.ada(server.deploy.resolve(nama), "tanda");
        }
        server.ditolak("tautan.jar", "tautan simbolik");
        server.ditolak("folder.jar", "bukan berkas biasa");
        server.ditolak("besar.jar", "lebih besar dari 64 MB");
        server.ditolak("fitur.xml", "jenis ini tidak dikenal");
    }

    @Test
    public void yamlMenjadiBundelYangDiperiksaLebihDahulu() throws IOException {
        server.keberatan.add("baris 2, /kode: wajib diisi");
        server.taruh("Skema (uji) 2.yaml", "kode: X".getBytes());
        server.ditolak("Skema (uji) 2.yaml", "baris 2, /kode: wajib diisi");
        assertEquals("yang ditolak tidak pernah terpasang", List.of(), server.peristiwa);
        assertEquals("kode: X", new String(server.diperiksa.get(0).berkas().get("SERKOM-INF/skema/Skema--uji--2.yaml")));

        server.keberatan.clear();
        server.taruh("Skema (uji) 2.yaml", "kode: Y".getBytes());
        server.taruh("Skema--uji--2.yaml", "kode: Y".getBytes());
        assertEquals("dua berkas tidak pernah menjadi satu bundel", 2, server.berjalan().size());
    }

    @Test
    public void zipNaskahBerpangkatDanTanpaKode() throws IOException {
        server.taruh("kantor.zip", new Rakitan().berkas("SERKOM-INF/paket.properties", "pangkat = 10").berkas("SERKOM-INF/naskah/a.vm", "x")
                .zip());
        assertEquals(1, server.berjalan().size());
        assertEquals("10", server.diperiksa.get(0).kepala().get("Serkom-Pangkat"));
        server.taruh("kode.zip", new Rakitan().berkas("SERKOM-INF/naskah/a.vm", "x").berkas("lain/a.txt", "x").zip());
        server.ditolak("kode.zip", "zip hanya untuk naskah");
    }

    @Test
    public void zipNaskahMembawaMasaBerlakunyaDanTidakSatuKepalaLainPun() throws IOException {
        server.taruh("kantor.zip", new Rakitan().berkas("SERKOM-INF/paket.properties",
                "pangkat = 10\\nFragment-Host: id.serkom.kernel\nberlaku-sejak = "
                + "2024-01-01\nSerkom-Berlaku-Sampai = 2024-12-31\ndasar = permendagri-1-2023\nImport-Package = a.b")
                .berkas("SERKOM-INF/naskah/a.vm",
                "x").zip());

        Map<String, String> kepala = server.diperiksa.get(0).kepala();
        assertEquals(Map.of("Serkom-Pangkat", "10 Fragment-Host: id.serkom.kernel", "Serkom-Berlaku-Sejak", "2024-01-01",
                "Serkom-Berlaku-Sampai",
                "2024-12-31", "Serkom-Dasar", "permendagri-1-2023"), kepala);
        Bundle terpasang = Arrays.stream(server.konteks().getBundles())
                .filter(b -> b.getSymbolicName().startsWith("deploy.kantor-zip"))
                .findFirst().orElseThrow();
        kepala.forEach((nama, nilai) -> assertEquals(nilai, terpasang.getHeaders("").get(nama)));
        assertEquals(null, terpasang.getHeaders("").get("Fragment-Host"));
    }

    @Test
    public void karTerpasangSeluruhnyaAtauTidakSamaSekali() throws IOException {
        byte[] satu = Rakitan.bundel("k.satu", "1.0.0").jar();
        String fitur = "<features xmlns='http://karaf.apache.org/xmlns/features/v1.6.0'><feature name='k'><bundle>mvn:k/satu/1.0"
                + "</bundle>%s</feature></features>";
        Rakitan kar = new Rakitan().berkas("repository/k/satu/1.0/satu-1.0.jar", satu);
        server.taruh("k.kar", kar.berkas("repository/k/f/1.0/f-1.0-features.xml", fitur.formatted("<bundle>mvn:k/dua/1.0</bundle>")).zip());
        server.ditolak("k.kar", "bundel mvn:k/dua/1.0 tidak ada di dalam KAR");
        server.taruh("k.kar", kar.berkas("repository/k/f/1.0/f-1.0-features.xml", fitur.formatted("<config name='x'>a=b</config>")).zip());
        server.ditolak("k.kar", "memuat <config>");
        server.taruh("k.kar", kar.berkas("repository/k/f/1.0/f-1.0-features.xml", fitur.formatted("")).berkas("resource/etc/x.cfg", "a")
                .zip());
        server.ditolak("k.kar", "resource/etc/x.cfg");

        Rakitan dua = new Rakitan().berkas("repository/k/satu/1.0/satu-1.0.jar", satu);
        server.taruh("k.kar", dua.berkas("repository/k/dua/1.0/dua-1.0.jar", Rakitan.bundel("k.dua", "1.0.0").penggerak(Gagal.class).jar())
                .zip());
        server.ditolak("k.kar", "sengaja gagal");
        assertEquals(List.of(), server.berjalan());
        server.taruh("k.kar", dua.berkas("repository/k/dua/1.0/dua-1.0.jar", Rakitan.bundel("k.dua", "1.0.0").jar()).zip());
        assertEquals(List.of("k.dua 1.0.0", "k.satu 1.0.0"), server.berjalan());
    }
}
