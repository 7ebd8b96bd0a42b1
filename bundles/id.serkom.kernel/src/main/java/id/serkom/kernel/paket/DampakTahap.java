package id.serkom.kernel.paket;

import id.serkom.api.data.BundelVersi;
import id.serkom.api.data.Data;
import id.serkom.api.service.Aksi;
import id.serkom.api.service.Dampak;
import id.serkom.kernel.catalog.Facts;
import id.serkom.kernel.catalog.InstalledAction;
import id.serkom.kernel.catalog.InstalledTahap;
import id.serkom.kernel.catalog.PeriksaTahap;
import id.serkom.kernel.catalog.SopFile;
import id.serkom.kernel.catalog.Sops;
import id.serkom.kernel.catalog.TahapCatalog;
import id.serkom.kernel.kalender.PeriksaKalender;
import id.serkom.spi.paket.IsiPaket;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Version;

/** What changes in tahap, their actions, SOPs and calendars when packs come and go. */
final class DampakTahap {

    private final TahapCatalog catalog;
    private final Sops sops;
    private final Set<BundelVersi> pergi;
    private final List<IsiPaket> lama;
    private final List<IsiPaket> datang;
    private final List<PeriksaTahap> isi;
    private final List<PeriksaTahap> isiLama;
    private final List<Dampak> dampak = new ArrayList<>();

    /** A tahap of one major version: that which berkas are pinned to. */
    private record Kunci(String sop, String kode, int mayor) implements Comparable<Kunci> {

        String apa() {
            return sop + "/" + kode;
        }

        @Override
        public int compareTo(Kunci lain) {
            return Comparator.comparing(Kunci::sop).thenComparing(Kunci::kode).thenComparing(Kunci::mayor).compare(this, lain);
        }
    }

    DampakTahap(TahapCatalog catalog, Sops sops, List<IsiPaket> pergi, List<IsiPaket> datang) {
        this.catalog = catalog;
        this.sops = sops;
        this.pergi = pergi.stream().map(p -> new BundelVersi(p.simbolik(), p.versi())).collect(Collectors.toSet());
        this.lama = List.copyOf(pergi);
        this.datang = List.copyOf(datang);
        this.isi = datang.stream().map(PeriksaTahap::new).toList();
        this.isiLama = pergi.stream().map(PeriksaTahap::new).toList();
    }

    List<Dampak> list() {
        tahap();
        sop();
        kalender();
        return List.copyOf(dampak);
    }

    private void tahap() {
        Map<Kunci, List<PeriksaTahap>> baru = new TreeMap<>();
        isi.forEach(satu -> satu.tahap().forEach(n -> baru.computeIfAbsent(new Kunci(n.sop(), n.kode(), satu.versi().getMajor()),
                k -> new ArrayList<>()).add(satu)));
        Set<Kunci> semua = new TreeSet<>(baru.keySet());
        catalog.all().stream().filter(this::pergi).forEach(t -> semua.add(new Kunci(t.facts().sop(), t.facts().kode(), t.major())));
        for (Kunci satu : semua) {
            Optional<InstalledTahap> kini = catalog.find(satu.sop(), satu.kode(), satu.mayor());
            Optional<InstalledTahap> tinggal = catalog.all().stream().filter(t -> !pergi(t) && t.major() == satu.mayor()
                    && t.facts().sop().equals(satu.sop()) && t.facts().kode().equals(satu.kode()))
                    .max(Comparator.comparing(t -> Version.parseVersion(t.versi())));
            baru.getOrDefault(satu, List.of()).stream().max(Comparator.comparing(PeriksaTahap::versi))
                    .ifPresentOrElse(b -> datang(satu, b, kini, tinggal), () -> dampak.add(new Dampak("tahap", satu.apa(), versi(kini),
                            versi(tinggal), tinggal.isPresent() ? "versi itu yang dipakai lagi"
                            : "tidak ada lagi: aksinya dijawab 503 sampai dipasang")));
        }
    }

    private static String versi(Optional<InstalledTahap> tahap) {
        return tahap.map(InstalledTahap::versi).orElse(Dampak.TIDAK_ADA);
    }

    private boolean pergi(InstalledTahap t) {
        return t.bundel().filter(pergi::contains).isPresent();
    }

    private void datang(Kunci satu, PeriksaTahap baru, Optional<InstalledTahap> kini, Optional<InstalledTahap> tinggal) {
        Version versi = new Version(baru.versi().getMajor(), baru.versi().getMinor(), baru.versi().getMicro());
        if (tinggal.filter(t -> Version.parseVersion(t.versi()).compareTo(versi) > 0).isPresent()) {
            dampak.add(new Dampak("tahap", satu.apa(), versi(kini), versi(tinggal), "versi " + versi
                    + " lebih rendah; tidak dipakai selama versi " + versi(tinggal) + " ada"));
            return;
        }
        dampak.add(new Dampak("tahap", satu.apa(), versi(kini), versi.toString(), akibat(satu, kini)));
        Map<String, Data> lamanya = kini.map(DampakTahap::formulir).orElse(Map.of());
        Map<String, Data> formulir = new TreeMap<>(baru.formulir());
        formulir.entrySet().removeIf(f -> !lamanya.containsKey(f.getKey()) && !milik(satu, baru, f.getKey(), f.getValue()));
        aksi(satu, formulir, lamanya);
    }

    /**
     * Whether an action that the tahap did not have may come to be one of it: only its code says whose it is, so of a pack with several
     * tahap it is each whose name its form has. What another of them has already is new to this one when its form did not name it before.
     */
    private boolean milik(Kunci satu, PeriksaTahap baru, String nama, Data formulir) {
        List<String> disebut = formulir.object(InstalledAction.FACTS).texts("tahap");
        Optional<Aksi> punyaLain = baru.tahap().stream().filter(n -> !n.kode().equals(satu.kode()))
                .flatMap(n -> catalog.find(n.sop(), n.kode(), satu.mayor()).stream())
                .flatMap(t -> Optional.ofNullable(t.actions().get(nama)).stream()).map(InstalledAction::aksi).findFirst();
        if (punyaLain.isPresent()) {
            return disebut.contains(satu.kode()) && !punyaLain.get().diTahap().contains(satu.kode());
        }
        return disebut.contains(satu.kode()) || baru.tahap().stream().noneMatch(n -> disebut.contains(n.kode()));
    }

    private String akibat(Kunci satu, Optional<InstalledTahap> kini) {
        boolean adaSop = sops.file(satu.sop()).filter(f -> f.kodeTahap().contains(satu.kode())).isPresent()
                || isi.stream().flatMap(p -> p.sop().stream()).anyMatch(f -> f.kode().equals(satu.sop())
                        && f.kodeTahap().contains(satu.kode()));
        if (!adaSop) {
            return "belum dipakai: SOP " + satu.sop() + " dengan tahap ini tidak terpasang";
        }
        if (kini.isEmpty() && catalog.all().stream().anyMatch(t -> t.facts().sop().equals(satu.sop())
                && t.facts().kode().equals(satu.kode()))) {
            return "mayor baru: untuk berkas yang dibuka sesudahnya; berkas yang berjalan dibawa dengan serkom:migrasi";
        }
        return kini.isPresent() ? "aksi berikutnya memakai versi ini; yang sedang berjalan selesai dengan yang lama" : "tahap terpasang";
    }

    private static Map<String, Data> formulir(InstalledTahap tahap) {
        Map<String, Data> formulir = new TreeMap<>();
        tahap.actions().forEach((nama, a) -> formulir.put(nama, a.aksi().schema()));
        return formulir;
    }

    private void aksi(Kunci satu, Map<String, Data> baru, Map<String, Data> lama) {
        Set<String> semua = new TreeSet<>(baru.keySet());
        semua.addAll(lama.keySet());
        for (String nama : semua) {
            String apa = satu.apa() + "/" + nama;
            List<String> diTahap = Stream.of(lama, baru).flatMap(f -> Optional.ofNullable(f.get(nama)).stream())
                    .flatMap(f -> f.object(InstalledAction.FACTS).texts("tahap").stream()).distinct().toList();
            if (!lama.containsKey(nama)) {
                dampak.add(new Dampak("aksi", apa, Dampak.TIDAK_ADA, "ada", "aksi baru").diTahap(diTahap));
            } else if (!baru.containsKey(nama)) {
                dampak.add(new Dampak("aksi", apa, "ada", Dampak.TIDAK_ADA, "aksi tidak ada lagi").diTahap(diTahap));
            } else if (!lama.get(nama).equals(baru.get(nama))) {
                dampak.add(new Dampak("aksi", apa, "ada", "ada", "formulir berubah" + isian(lama.get(nama), baru.get(nama)))
                        .diTahap(diTahap));
            }
        }
    }

    private static String isian(Data lama, Data baru) {
        Set<String> datang = new TreeSet<>(baru.object("properties").asMap().keySet());
        Set<String> hilang = new TreeSet<>(lama.object("properties").asMap().keySet());
        Set<String> tetap = new TreeSet<>(datang);
        tetap.retainAll(hilang);
        datang.removeAll(tetap);
        hilang.removeAll(tetap);
        return (datang.isEmpty() ? "" : ", isian baru: " + String.join(", ", datang))
                + (hilang.isEmpty() ? "" : ", isian hilang: " + String.join(", ", hilang));
    }

    private void sop() {
        for (PeriksaTahap satu : isi) {
            for (SopFile file : satu.sop()) {
                String kini = sops.file(file.kode()).map(SopFile::versi).orElse(Dampak.TIDAK_ADA);
                Set<String> dibawa = isi.stream().flatMap(p -> p.tahap().stream())
                        .filter(n -> n.sop().equals(file.kode())).map(PeriksaTahap.Nama::kode).collect(Collectors.toSet());
                List<String> kurang = file.tahap().stream().map(Facts::kode).filter(k -> !dibawa.contains(k)
                        && catalog.all().stream().noneMatch(t -> t.facts().sop().equals(file.kode()) && t.facts().kode().equals(k)))
                        .toList();
                dampak.add(new Dampak("sop", file.kode(), kini, file.versi(), (kini.equals(Dampak.TIDAK_ADA) ? "SOP baru"
                        : "berkas baru memakai versi tertinggi; yang berjalan tetap pada versinya")
                        + (kurang.isEmpty() ? "" : "; tahap yang belum terpasang: " + String.join(", ", kurang))));
            }
        }
        for (PeriksaTahap satu : isiLama) {
            satu.sop().stream().filter(lama -> isi.stream().flatMap(p -> p.sop().stream()).noneMatch(b -> b.kode().equals(lama.kode())))
                    .forEach(lama -> dampak.add(new Dampak("sop", lama.kode(), lama.versi(), Dampak.TIDAK_ADA,
                            "tidak terpasang lagi dari paket ini; berkas pada versi itu dijawab 503 bila tidak ada versi lain")));
        }
    }

    private void kalender() {
        Set<String> baru = datang.stream().flatMap(p -> new PeriksaKalender(p.berkas()).ringkas().keySet().stream())
                .collect(Collectors.toSet());
        for (IsiPaket satu : lama) {
            new PeriksaKalender(satu.berkas()).ringkas().forEach((nama, ringkas) -> {
                if (!baru.contains(nama)) {
                    dampak.add(new Dampak("kalender", nama, ringkas, Dampak.TIDAK_ADA,
                            "tenggat yang berjalan dihitung ulang tanpa tabel ini"));
                }
            });
        }
        Map<String, String> dahulu = new TreeMap<>();
        lama.forEach(satu -> dahulu.putAll(new PeriksaKalender(satu.berkas()).ringkas()));
        for (IsiPaket satu : datang) {
            new PeriksaKalender(satu.berkas()).ringkas().forEach((nama, ringkas) -> dampak.add(new Dampak("kalender", nama,
                    dahulu.getOrDefault(nama, Dampak.TIDAK_ADA), ringkas, "tenggat yang berjalan dihitung ulang dengan kalender ini")));
        }
    }
}
