package id.serkom.pasang;

import id.serkom.api.fault.StoreUnavailable;
import id.serkom.api.service.Karantina;
import id.serkom.pasang.Penolakan.Ulang;
import id.serkom.pasang.Sebab.Pelaku;
import id.serkom.spi.calendar.OfficeClock;
import id.serkom.spi.paket.PemeriksaPaket;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a file of {@code deploy/}: copies it, looks through it, installs it, or keeps the reason why not. */
final class PenerimaBerkas implements FolderDeploy.Penerima {

    private static final Logger LOG = LoggerFactory.getLogger(PenerimaBerkas.class);
    private static final long NANTI = TimeUnit.SECONDS.toNanos(5);
    /** What it waits for may come by another way than this folder: a setting, a feature, the shell. */
    private static final long SESEKALI = TimeUnit.MINUTES.toNanos(1);
    private static final String BELUM_DICOBA = "tanda ";
    private static final Map<String, String> JENIS = Map.of("yaml", "skema", "yml", "skema", "zip", "naskah", "jar", "bundel", "kar",
            "kar");

    private final Gudang gudang;
    private final Penyiap penyiap;
    private final Pemasang pemasang;
    private final Ingatan ingatan;
    private final List<PemeriksaPaket> pemeriksa;
    private final PeriksaTanda periksaTanda;
    private final Supplier<Batas> batas;
    private final OfficeClock jam;
    private final Consumer<Sebab> terjadi;
    private final Map<String, Tunda> tertunda = new HashMap<>();
    private long perubahan;
    private volatile boolean tutup;

    /** @param terjadi is told of every change */
    PenerimaBerkas(Gudang gudang, Pemasang pemasang, Ingatan ingatan, PeriksaTanda periksaTanda, List<PemeriksaPaket> pemeriksa,
            Supplier<Batas> batas, OfficeClock jam, Consumer<Sebab> terjadi) {
        this.terjadi = terjadi;
        this.gudang = gudang;
        this.penyiap = new Penyiap(gudang);
        this.pemasang = pemasang;
        this.ingatan = ingatan;
        this.pemeriksa = List.copyOf(pemeriksa);
        this.periksaTanda = periksaTanda;
        this.batas = batas;
        this.jam = jam;
    }

    List<Karantina> karantina() {
        return ingatan.ditolak().entrySet().stream().map(e -> new Karantina("deploy/" + e.getKey(), jenis(e.getKey()),
                e.getValue().alasan(), e.getValue().sejak())).toList();
    }

    private static String jenis(String nama) {
        return JENIS.getOrDefault(nama.substring(nama.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT), "berkas");
    }

    @Override
    public Set<String> dikenal() {
        Set<String> dikenal = new HashSet<>(ingatan.dikenal());
        dikenal.addAll(pemasang.dikenal());
        return dikenal;
    }

    @Override
    public boolean ulangi(String nama) {
        Tunda tunda = tertunda.get(nama);
        if (tunda == null) {
            return false;
        }
        long lama = System.nanoTime() - tunda.sejak();
        return switch (tunda.ulang()) {
            case TIDAK -> false;
            case NANTI -> lama > NANTI;
            case BILA_ADA_PERUBAHAN -> tunda.perubahan() != perubahan || lama > SESEKALI;
            case BILA_DIPERCAYA -> !tunda.percaya().equals(periksaTanda.keadaan()) || lama > SESEKALI;
        };
    }

    @Override
    public void ada(Path berkas, String tanda) {
        String nama = berkas.getFileName().toString();
        String isi = tanda;
        // Before anything is read: what changes while it is read is worth another try.
        String percaya = periksaTanda.keadaan();
        tertunda.remove(nama);
        try {
            Batas kini = batas.get();
            Gudang.Salinan salinan = gudang.salin(berkas, nama, Penyiap.batas(nama, kini));
            isi = salinan.sha256();
            terima(salinan, kini, Pelaku.FOLDER, () -> { });
        } catch (NoSuchFileException e) {
            LOG.debug("{} pergi sebelum dibaca", nama);
        } catch (Penolakan e) {
            tolak(nama, isi, percaya, e);
        } catch (IOException e) {
            tolak(nama, isi, percaya, new Penolakan(nama + " tidak terbaca: " + e.getMessage() + "; periksa hak aksesnya", Ulang.NANTI));
        } catch (StoreUnavailable e) {
            tolak(nama, isi, percaya, new Penolakan("basis data tidak menjawab; " + nama + " dicoba lagi sendiri", Ulang.NANTI));
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            if (!tutup) {
                LOG.warn("deploy/{} tidak dapat diperiksa", nama, e);
                tolak(nama, isi, percaya, new Penolakan(nama + " tidak dapat diperiksa (" + e + "); laporkan kepada operator",
                        Ulang.BILA_ADA_PERUBAHAN));
            }
        } finally {
            bersihkan();
        }
    }

    /**
     * Installs a file that does not lie in the folder yet; refused, it leaves no trace.
     *
     * @param taruh puts it there once it runs; when it cannot, what ran before runs again
     */
    void pasang(Kiriman kiriman, Pelaku pelaku, Langkah taruh) throws Penolakan, IOException {
        String nama = kiriman.nama();
        try {
            Batas kini = batas.get();
            terima(gudang.salin(kiriman.jalur(), nama, Penyiap.batas(nama, kini)).bertanda(kiriman.tanda()), kini, pelaku, taruh);
            tertunda.remove(nama);
        } finally {
            bersihkan();
        }
    }

    /** What is done last. */
    interface Langkah {

        void jalankan() throws IOException;
    }

    /** Of what was installed from that file; empty when nothing was. */
    String sha256(String nama) {
        return ingatan.terpasang(nama).orElse("");
    }

    /** What breaks off from now on says nothing of a file. */
    void tutup() {
        tutup = true;
    }

    private void terima(Gudang.Salinan salinan, Batas kini, Pelaku pelaku, Langkah taruh) throws Penolakan, IOException {
        String nama = salinan.nama();
        boolean utuh = ingatan.terpasang(nama).filter(salinan.sha256()::equals).isPresent()
                && pemasang.terpasang(nama, salinan.sha256());
        if (utuh) {
            pemasang.sisakan(nama, salinan.sha256());
            ingatan.terima(nama, salinan.sha256());
            taruh.jalankan();
            return;
        }
        if (pemasang.terpasang(nama, salinan.sha256())) {
            // The server ended in the middle of it. What ran before stays until the new one is up.
            pemasang.lepas(nama, salinan.sha256());
        }
        List<BundelSiap> siap = penyiap.siapkan(salinan, kini);
        List<PenandaTangan> penanda = periksaTanda.periksa(salinan, siap);
        for (BundelSiap satu : siap) {
            for (PemeriksaPaket p : pemeriksa) {
                List<String> keberatan = p.keberatan(satu.isi());
                if (!keberatan.isEmpty()) {
                    throw new Penolakan(String.join("; ", keberatan), Ulang.BILA_ADA_PERUBAHAN);
                }
            }
        }
        Set<String> bundel = bundel(nama);
        String kejadian = bundel.isEmpty() ? Sebab.DIPASANG : Sebab.DIPERBARUI;
        Map<String, Path> dulu = pemasang.simpanan(nama);
        pemasang.pasang(nama, salinan.sha256(), siap, ingatan.ditolak(nama, salinan.sha256()));
        selesaikan(salinan, dulu, taruh);
        perubahan++;
        bundel.addAll(bundel(nama));
        terjadi.accept(Sebab.berkas(kejadian, nama, pelaku, salinan.sha256(), bundel).ditandatangani(penanda));
        LOG.info("deploy/{} terpasang: {}", nama, siap.stream().map(BundelSiap::nama).toList());
    }

    /** What cannot be kept for the next start does not run until then either. */
    private void selesaikan(Gudang.Salinan salinan, Map<String, Path> dulu, Langkah taruh) throws IOException {
        String nama = salinan.nama();
        Optional<String> lama = ingatan.terpasang(nama);
        try {
            ingatan.terima(nama, salinan.sha256());
            taruh.jalankan();
        } catch (IOException | RuntimeException e) {
            // Of what ran here nobody is asked anything again: its signature may have given way to that of the new one.
            pemasang.kembalikan(nama, dulu);
            if (!ingatan.terpasang(nama).equals(lama)) {
                lama.ifPresentOrElse(sha256 -> ingatan.terima(nama, sha256), () -> ingatan.lupakan(nama));
            }
            throw e;
        }
    }

    private Set<String> bundel(String nama) {
        return pemasang.milik(nama).stream().map(Bundle::getSymbolicName).collect(Collectors.toCollection(HashSet::new));
    }

    private void tolak(String nama, String isi, String percaya, Penolakan sebab) {
        if (tutup || !pemasang.serverBerjalan()) {
            tertunda.put(nama, new Tunda(Ulang.NANTI, System.nanoTime(), perubahan, percaya));
            return;
        }
        if (sebab.ulang() != Ulang.TIDAK) {
            tertunda.put(nama, new Tunda(sebab.ulang(), System.nanoTime(), perubahan, percaya));
        }
        String dicoba = sebab.ulang() == Ulang.BILA_DIPERCAYA ? BELUM_DICOBA + isi : isi;
        if (ingatan.tolak(nama, dicoba, sebab.getMessage(), jam.saat())) {
            LOG.warn("deploy/{} ditolak: {}", nama, sebab.getMessage());
        }
    }

    @Override
    public void hilang(String nama) {
        lepas(nama, Pelaku.FOLDER);
    }

    /** Takes away what came from that file. */
    void lepas(String nama, Pelaku pelaku) {
        tertunda.remove(nama);
        Set<String> bundel = bundel(nama);
        String sha256 = sha256(nama);
        // Gone is gone, written down or not.
        if (pemasang.lepas(nama)) {
            perubahan++;
            terjadi.accept(Sebab.berkas(Sebab.DILEPAS, nama, pelaku, sha256, bundel));
            LOG.info("deploy/{} dilepas", nama);
        }
        ingatan.lupakan(nama);
        bersihkan();
    }

    /** Throws away what is not in use. */
    void bersihkan() {
        try {
            gudang.bersihkan(pemasang.lokasi());
        } catch (IOException | IllegalStateException e) {
            LOG.debug("Salinan lama tertinggal", e);
        }
    }

    /**
     * @param perubahan how much had been installed and removed then
     * @param percaya what was asked of signatures then
     */
    private record Tunda(Ulang ulang, long sejak, long perubahan, String percaya) {
    }
}
