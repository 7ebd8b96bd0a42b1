package id.serkom.kernel.berkas;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.PosisiTahap;
import id.serkom.api.data.Data;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.NotFound;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.service.PratinjauMigrasi;
import id.serkom.api.service.Sop;
import id.serkom.kernel.catalog.InstalledTahap;
import id.serkom.kernel.catalog.SopFile;
import id.serkom.kernel.letter.Lanjutan;
import id.serkom.kernel.port.Ports;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Kunci;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Brings a berkas that runs to another major of one of its tahap: previewed, then whole or not at all. */
final class Migrasi {

    private static final String VERSI = "versi";
    private static final int ALASAN_TERPANJANG = 1000;

    private final Ports ports;

    Migrasi(Ports ports) {
        this.ports = ports;
    }

    /** What would be done, and what stands against it. */
    private record Rencana(Berkas berkas, long ke, PratinjauMigrasi pratinjau, List<PosisiTahap> posisi) {
    }

    PratinjauMigrasi pratinjau(Actor actor, String berkas, String tahap, int mayor) {
        return rencana(actor, berkas, tahap, mayor).pratinjau();
    }

    /** Berkas of a page that run on another major of the tahap. */
    Halaman<Berkas> calon(Actor actor, String tahap, int mayor, Potongan potongan) {
        berhak(actor);
        Set<String> sop = ports.sops.list().stream().map(Sop::kode).collect(Collectors.toSet());
        Halaman<Berkas> halaman = ports.berkas.terikatLain(sop, tahap, mayor, potongan);
        return new Halaman<>(halaman.isi().stream().filter(b -> ports.sops.major(b, tahap).orElse(mayor) != mayor
                && ports.sops.file(b).kodeTahap().contains(tahap)).toList(), halaman.lanjut());
    }

    Berkas jalankan(Actor actor, String id, String tahap, int mayor, String alasan) {
        if (alasan.isBlank() || alasan.length() > ALASAN_TERPANJANG) {
            throw new InvalidInput(Reason.of("migrasi.alasan-salah", "panjang", ALASAN_TERPANJANG).at("/alasan"));
        }
        Rencana rencana = rencana(actor, id, tahap, mayor);
        if (!rencana.pratinjau().keberatan().isEmpty()) {
            throw new Conflict(rencana.pratinjau().keberatan());
        }
        Berkas berkas = rencana.berkas();
        Map<String, Integer> baru = new TreeMap<>(berkas.mayor());
        baru.put(tahap, mayor);
        List<Catatan> rows = new ArrayList<>(rencana.posisi());
        rows.add(berkas.bermayor(baru));
        Instant now = ports.clock.saat();
        JournalEntry entry = JournalEntry.baru(id, now, actor.akun(), Optional.empty(), "berkas.migrasi", Optional.of(id), id,
                Data.of(isi(rencana, alasan.strip())));
        ports.committer.commit(new ChangeSet(now, rows, List.of(),
                Optional.of(new Kunci(id, berkas.epoch(), true, OptionalLong.of(rencana.ke()))), List.of(), List.of(entry), List.of()));
        return ports.berkas.find(id).orElseThrow();
    }

    private static Map<String, Object> isi(Rencana rencana, String alasan) {
        PratinjauMigrasi p = rencana.pratinjau();
        Map<String, Object> isi = new LinkedHashMap<>();
        isi.put("tahap", p.tahap());
        isi.put("dari", p.dari());
        isi.put("ke", p.ke());
        isi.put("versiTahap", p.versi());
        isi.put("dataDari", p.dataDari());
        isi.put("dataKe", p.dataKe());
        isi.put("alasan", alasan);
        return isi;
    }

    private static void berhak(Actor actor) {
        if (!actor.adalah(Peran.ADMINISTRATOR)) {
            throw new Forbidden(Reason.of("akses.migrasi"));
        }
    }

    private Rencana rencana(Actor actor, String id, String tahap, int mayor) {
        berhak(actor);
        long ke = ports.journal.ke(id);
        Berkas berkas = ports.berkas.find(id).orElseThrow(() -> new NotFound(Reason.of("berkas.tidak-ada")));
        SopFile sop = ports.sops.file(berkas);
        if (!sop.kodeTahap().contains(tahap)) {
            throw new InvalidInput(Reason.of("migrasi.bukan-tahap", "tahap", tahap).with("sop", sop.kode()).at("/tahap"));
        }
        int dari = sop.majorOf(tahap);
        List<Reason> keberatan = keadaan(berkas, tahap, dari, mayor);
        Optional<InstalledTahap> lama = ports.tahap.find(sop, tahap);
        List<PosisiTahap> ada = ports.berkas.perjalanan(id).stream()
                .filter(p -> p.tahap().equals(tahap) && !p.digantikan() && !p.data().equals(Data.KOSONG)).toList();
        int dataDari = ada.stream().mapToInt(p -> p.data().optNumber(VERSI).orElse(1)).max().orElse(0);
        Optional<InstalledTahap> tujuan = ports.tahap.find(sop.kode(), tahap, mayor);
        if (tujuan.filter(InstalledTahap::tetap).isEmpty()) {
            keberatan.add(Reason.of(tujuan.isEmpty() ? "migrasi.tidak-terpasang" : "migrasi.sedang-dipasang", "tahap", tahap)
                    .with("mayor", mayor));
            return new Rencana(berkas, ke, new PratinjauMigrasi(id, tahap, dari, mayor, "", List.of(), List.of(),
                    List.of(), dataDari, dataDari, keberatan), List.of());
        }
        return ports.tahap.call(sop.kode(), tahap, mayor, baru -> {
            List<PosisiTahap> posisi = new ArrayList<>();
            ada.forEach(p -> dibawa(p, baru, keberatan).ifPresent(posisi::add));
            return new Rencana(berkas, ke, new PratinjauMigrasi(id, tahap, dari, mayor, baru.versi(), selisih(baru, lama),
                    selisih(lama, baru), berubah(lama, baru), dataDari, dataDari == 0 ? 0 : baru.tahap().versiData(), keberatan), posisi);
        });
    }

    private List<Reason> keadaan(Berkas berkas, String tahap, int dari, int mayor) {
        List<Reason> keberatan = new ArrayList<>();
        if (berkas.status() == BerkasStatus.SELESAI) {
            keberatan.add(Reason.of("berkas.selesai"));
        }
        if (dari == mayor) {
            keberatan.add(Reason.of("migrasi.sudah", "tahap", tahap).with("mayor", mayor));
        }
        if (!Lanjutan.konsepTahap(ports, berkas.id()).isEmpty()) {
            keberatan.add(Reason.of("migrasi.konsep-menunggu-paraf"));
        }
        if (ports.pekerjaan.berkas(berkas.id()).stream().anyMatch(p -> !Set.of("selesai", "diganti").contains(p.status()))) {
            keberatan.add(Reason.of("migrasi.pekerjaan-berjalan"));
        }
        return keberatan;
    }

    /** The position with its private data in the version of the other tahap; empty when it stays as it is, or cannot be brought there. */
    private static Optional<PosisiTahap> dibawa(PosisiTahap posisi, InstalledTahap baru, List<Reason> keberatan) {
        int versi = posisi.data().optNumber(VERSI).orElse(1);
        int tujuan = baru.tahap().versiData();
        if (versi > tujuan) {
            keberatan.add(Reason.of("migrasi.data-lebih-baru", "tahap", posisi.tahap()).with("versi", versi).with("dikenal", tujuan));
            return Optional.empty();
        }
        if (versi == tujuan) {
            return Optional.empty();
        }
        try {
            return Optional.of(posisi.dengan(baru.tahap().upgrade(versi, posisi.data()).with(VERSI, tujuan)));
        } catch (RuntimeException | LinkageError e) {
            keberatan.add(Reason.of("migrasi.data-gagal", "tahap", posisi.tahap()).with("sebab",
                    Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName())));
            return Optional.empty();
        }
    }

    private static List<String> selisih(InstalledTahap punya, Optional<InstalledTahap> tidak) {
        Set<String> nama = new TreeSet<>(punya.actions().keySet());
        tidak.ifPresent(t -> nama.removeAll(t.actions().keySet()));
        return List.copyOf(nama);
    }

    private static List<String> selisih(Optional<InstalledTahap> punya, InstalledTahap tidak) {
        return punya.map(p -> selisih(p, Optional.of(tidak))).orElse(List.of());
    }

    private static List<String> berubah(Optional<InstalledTahap> lama, InstalledTahap baru) {
        return lama.stream().flatMap(l -> l.actions().entrySet().stream()).filter(e -> baru.actions().containsKey(e.getKey()))
                .filter(e -> !baru.actions().get(e.getKey()).aksi().schema().equals(e.getValue().aksi().schema()))
                .map(Map.Entry::getKey).sorted().toList();
    }
}
