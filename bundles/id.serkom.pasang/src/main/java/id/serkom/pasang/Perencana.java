package id.serkom.pasang;

import id.serkom.api.service.Dampak;
import id.serkom.api.service.RencanaPaket;
import id.serkom.spi.paket.IsiPaket;
import id.serkom.spi.paket.PemeriksaPaket;
import id.serkom.spi.store.BerkasStore;
import id.serkom.spi.store.JumlahBerkas;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;

/** Says what a file would change, and all that speaks against it, without installing anything. */
final class Perencana {

    private static final String BUNDEL = "bundel";

    private final Gudang gudang;
    private final Penyiap penyiap;
    private final Pemasang pemasang;
    private final Kabel kabel;
    private final PeriksaTanda periksaTanda;
    private final List<PemeriksaPaket> pemeriksa;
    private final BerkasStore berkas;

    Perencana(Gudang gudang, Pemasang pemasang, Kabel kabel, PeriksaTanda periksaTanda, List<PemeriksaPaket> pemeriksa,
            BerkasStore berkas) {
        this.gudang = gudang;
        this.penyiap = new Penyiap(gudang);
        this.pemasang = pemasang;
        this.kabel = kabel;
        this.periksaTanda = periksaTanda;
        this.pemeriksa = List.copyOf(pemeriksa);
        this.berkas = berkas;
    }

    /** Of a file as it would be installed. */
    RencanaPaket pasang(Gudang.Salinan salinan, Batas batas) throws IOException {
        String nama = salinan.nama();
        if (pemasang.terpasang(nama, salinan.sha256())) {
            // Its signature is not asked again, but a new one that takes the place of that must be one.
            return new RencanaPaket(nama, salinan.sha256(), pemasang.milik(nama).stream().map(b -> new Dampak(BUNDEL, b.getSymbolicName(),
                    versi(b), versi(b), "isi yang sama sudah terpasang; tidak ada yang berubah")).toList(),
                    salinan.tanda().isPresent() ? tanda(salinan, List.of()) : List.of());
        }
        List<BundelSiap> siap;
        try {
            siap = penyiap.siapkan(salinan, batas);
        } catch (Penolakan e) {
            return new RencanaPaket(nama, salinan.sha256(), List.of(), List.of(e.getMessage()));
        }
        List<String> keberatan = new ArrayList<>(tanda(salinan, siap));
        keberatan.addAll(pemasang.tanpaHak(nama, siap));
        keberatan.addAll(kabel.kurang(siap));
        siap.forEach(s -> pemeriksa.forEach(p -> keberatan.addAll(p.keberatan(s.isi()))));
        return new RencanaPaket(nama, salinan.sha256(), dampak(nama, siap), keberatan);
    }

    private List<String> tanda(Gudang.Salinan salinan, List<BundelSiap> siap) {
        try {
            periksaTanda.periksa(salinan, siap);
            return List.of();
        } catch (Penolakan e) {
            return List.of(e.getMessage());
        }
    }

    /** Of a file that goes, with what leans on it. */
    RencanaPaket lepas(String nama, String sha256) {
        return new RencanaPaket(nama, sha256, dampak(nama, List.of()), List.of());
    }

    private List<Dampak> dampak(String nama, List<BundelSiap> siap) {
        List<Bundle> lama = pemasang.milik(nama);
        List<Dampak> dampak = new ArrayList<>();
        siap.forEach(s -> dampak.add(datang(nama, s, lama)));
        lama.stream().filter(b -> siap.stream().noneMatch(s -> s.simbolik().equals(b.getSymbolicName())))
                .forEach(b -> dampak.add(pergi(nama, b)));
        kabel.pemakai(lama).forEach(p -> dampak.add(new Dampak(BUNDEL, p, "memakai", Dampak.TIDAK_ADA,
                "memakai kode yang diganti atau dilepas; dihubungkan ulang, dan berhenti bila tidak ada penyedia lain")));
        List<IsiPaket> pergi = lama.stream().map(this::isi).toList();
        List<IsiPaket> datang = siap.stream().map(BundelSiap::isi).toList();
        List<JumlahBerkas> jumlah = berkas.belumSelesai();
        pemeriksa.forEach(p -> p.dampak(pergi, datang).forEach(d -> dampak.add(d.menyangkut(jumlah.stream().filter(menyangkut(d))
                .mapToLong(JumlahBerkas::jumlah).sum()))));
        return dampak;
    }

    private Dampak datang(String nama, BundelSiap satu, List<Bundle> lama) {
        Optional<Bundle> ganti = lama.stream().filter(b -> b.getSymbolicName().equals(satu.simbolik())).findFirst();
        List<Bundle> lain = pemasang.lain(nama, satu.simbolik());
        String sebelum = ganti.map(Perencana::versi).or(() -> versi(lain)).orElse(Dampak.TIDAK_ADA);
        String akibat = ganti.map(b -> b.getVersion().equals(satu.versi()) ? "diganti di tempat: versi yang sama dengan isi lain"
                : satu.versi().compareTo(b.getVersion()) < 0 ? "mundur ke versi yang lebih rendah" : "menggantikan versi lama setelah siap")
                .orElse(lain.isEmpty() ? "baru" : "mendampingi versi " + sebelum);
        String lebih = lain.stream().filter(b -> b.getVersion().compareTo(satu.versi()) > 0).map(Perencana::versi)
                .collect(Collectors.joining(", "));
        return new Dampak(BUNDEL, satu.simbolik(), sebelum, satu.versi().toString(),
                akibat + (lebih.isEmpty() ? "" : "; versi " + lebih + " lebih tinggi dan tetap didahulukan"));
    }

    private Dampak pergi(String nama, Bundle satu) {
        Optional<String> lain = versi(pemasang.lain(nama, satu.getSymbolicName()));
        return new Dampak(BUNDEL, satu.getSymbolicName(), versi(satu), lain.orElse(Dampak.TIDAK_ADA),
                lain.isPresent() ? "dilepas; versi " + lain.get() + " berlaku kembali" : "dilepas");
    }

    private static Optional<String> versi(List<Bundle> bundel) {
        return bundel.isEmpty() ? Optional.empty() : Optional.of(bundel.stream().map(Perencana::versi).collect(Collectors.joining(", ")));
    }

    private static String versi(Bundle bundel) {
        return bundel.getVersion().toString();
    }

    private IsiPaket isi(Bundle bundel) {
        try {
            Optional<Path> jar = gudang.jar(bundel.getLocation());
            if (jar.isPresent()) {
                return penyiap.isi(jar.get());
            }
        } catch (Penolakan | IOException e) {
            // Its copy is gone or unreadable: of what was in it no more can be said than its name.
            return kosong(bundel);
        }
        return kosong(bundel);
    }

    private static IsiPaket kosong(Bundle bundel) {
        return new IsiPaket(bundel.getSymbolicName(), versi(bundel), Map.of(), Map.of());
    }

    private static Predicate<JumlahBerkas> menyangkut(Dampak d) {
        return switch (d.jenis()) {
            case "skema" -> j -> j.skema().equals(d.apa());
            case "sop" -> j -> j.sop().equals(d.apa());
            case "tahap" -> j -> (j.sop() + "/" + j.tahap()).equals(d.apa()) && j.mayor() == mayor(
                    d.sesudah().equals(Dampak.TIDAK_ADA) ? d.sebelum() : d.sesudah());
            case "aksi" -> j -> d.apa().startsWith(j.sop() + "/") && d.diTahap().contains(j.tahap());
            default -> j -> false;
        };
    }

    private static int mayor(String versi) {
        return Version.parseVersion(versi).getMajor();
    }
}
