package id.serkom.testing.store;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.data.Masa;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.service.ReferensiService.EntriReferensi;
import id.serkom.api.surat.NomorSurat;
import id.serkom.api.surat.Surat;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Committed;
import id.serkom.spi.store.Committer;
import id.serkom.spi.store.Idempotensi;
import id.serkom.spi.store.IsiSurat;
import id.serkom.spi.store.JournalHash;
import id.serkom.spi.store.JournalStore.Kepala;
import id.serkom.spi.store.Kunci;
import id.serkom.spi.store.NomorDiminta;
import id.serkom.spi.store.NomorTercetak;
import id.serkom.spi.store.Seri;
import id.serkom.spi.store.SuratBaru;
import id.serkom.spi.store.TakBoleh;
import id.serkom.spi.store.Terisi;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes into the {@link Gudang}: one change set at a time, undone whole when it is refused. */
final class MemoryCommitter implements Committer {

    private static final Duration UMUR_IDEMPOTENSI = Duration.ofDays(7);

    private final Gudang gudang;

    MemoryCommitter(Gudang gudang) {
        this.gudang = gudang;
    }

    @Override
    public Committed commit(ChangeSet set) {
        gudang.kunci.writeLock().lock();
        try {
            gudang.bolehTulis();
            Committed committed = tulis(set);
            gudang.tetapkan();
            return committed;
        } catch (RuntimeException e) {
            gudang.batalkan();
            throw e;
        } finally {
            gudang.kunci.writeLock().unlock();
        }
    }

    private Committed tulis(ChangeSet set) {
        set.dipegang().forEach(this::pegang);
        Terisi terisi = Terisi.dari(set, this::ambil);
        List<Catatan> catatan = new ArrayList<>(terisi.catatan());
        catatan.addAll(terisi.nomor());
        catatan.stream().filter(c -> c.revision() > 0).forEach(c -> simpan(c, terisi));
        catatan.stream().filter(c -> c.revision() == 0).forEach(c -> simpan(c, terisi));
        List<Surat> surat = terisi.surat().stream().map(this::simpan).toList();
        catatan.stream().filter(EntriReferensi.class::isInstance).forEach(e -> takBeririsan((EntriReferensi) e));
        set.syarat().forEach(this::periksa);
        terisi.idempotensi().forEach(this::simpan);
        terisi.journal().forEach(this::simpan);
        return new Committed(terisi.cetak(), surat, gudang.journal.size());
    }

    private void pegang(Kunci kunci) {
        Berkas berkas = tersimpan(Berkas.class, kunci.berkas()).filter(b -> b.epoch() == kunci.epoch())
                .orElseThrow(() -> Simpan.usang("berkas", kunci.berkas()));
        long ke = gudang.kepala.getOrDefault(kunci.berkas(), new Kepala(kunci.berkas(), 0, "")).ke();
        if (kunci.ke().isPresent() && kunci.ke().getAsLong() != ke) {
            throw Simpan.usang("berkas", kunci.berkas());
        }
        if (kunci.eksklusif()) {
            gudang.tulis(denganEpoch(berkas, berkas.epoch() + 1));
        }
    }

    private int ambil(NomorDiminta diminta) {
        Seri seri = gudang.semua(Seri.class).filter(s -> s.seri().equals(diminta.seri()) && s.tahun() == diminta.tahun())
                .findFirst().orElseGet(() -> new Seri(diminta.seri() + '/' + diminta.tahun(), 0, diminta.seri(),
                        diminta.tahun(), diminta.saldo(), diminta.saldo()));
        int urut = seri.terakhir() + 1;
        gudang.tulis(new Seri(seri.id(), seri.revision() + 1, seri.seri(), seri.tahun(), seri.saldo(), urut));
        return urut;
    }

    private void simpan(Catatan catatan, Terisi terisi) {
        try {
            simpan(catatan);
        } catch (Conflict e) {
            String kunci = e.reasons().get(0).data().getOrDefault("kunci", "");
            if (catatan instanceof NomorSurat n && (kunci.equals(Unik.KELUAR) || kunci.equals(Unik.AGENDA))) {
                throw NomorTercetak.ganda(n, terisi);
            }
            throw e;
        }
    }

    private void simpan(Catatan catatan) {
        Optional<? extends Catatan> lama = tersimpan(catatan.getClass(), catatan.id());
        if (catatan.revision() == 0 && lama.isPresent()) {
            throw Simpan.sudahAda(Simpan.jenis(catatan));
        }
        if (catatan.revision() > 0 && lama.filter(l -> l.revision() == catatan.revision()).isEmpty()) {
            throw Simpan.usang(Simpan.jenis(catatan), catatan.id());
        }
        Catatan baru = Simpan.berikutnya(catatan);
        gudang.tulis(lama.isPresent() && baru instanceof Berkas b ? denganEpoch(b, ((Berkas) lama.get()).epoch()) : baru);
    }

    private Surat simpan(SuratBaru baru) {
        Surat surat = baru.surat();
        if (surat.revision() > 0 && tersimpan(Surat.class, surat.id()).filter(Terisi::beku).isPresent()) {
            throw Simpan.usang("surat", surat.id());
        }
        simpan(surat);
        gudang.tulis(gudang.isiSurat, surat.id(), new IsiSurat(surat.id(), baru.html(), baru.model()));
        return (Surat) Simpan.berikutnya(surat);
    }

    private void takBeririsan(EntriReferensi entri) {
        Masa masa = new Masa(entri.mulai(), entri.sampai());
        boolean beririsan = gudang.semua(EntriReferensi.class)
                .filter(e -> e.jenis().equals(entri.jenis()) && e.kode().equals(entri.kode()) && !e.id().equals(entri.id()))
                .anyMatch(e -> masa.beririsan(new Masa(e.mulai(), e.sampai())));
        if (beririsan) {
            throw Simpan.sudahAda("referensi");
        }
    }

    private void periksa(TakBoleh syarat) {
        long jumlah = gudang.semua(Asesi.class)
                .filter(a -> a.berkas().equals(syarat.berkas()) && syarat.status().contains(a.status())).count();
        if (jumlah > 0) {
            throw new Conflict(Reason.of("simpan.syarat", "jumlah", jumlah));
        }
    }

    private void simpan(Idempotensi baru) {
        Instant batas = baru.saat().minus(UMUR_IDEMPOTENSI);
        List<String> kunci = List.of(baru.akun(), baru.kunci());
        if (Optional.ofNullable(gudang.idempotensi.get(kunci)).filter(i -> !i.saat().isBefore(batas)).isPresent()) {
            throw new Conflict(Reason.of("simpan.permintaan-ganda"));
        }
        gudang.tulis(gudang.idempotensi, kunci, baru);
    }

    private void simpan(JournalEntry entry) {
        Kepala kepala = gudang.kepala.getOrDefault(entry.rantai(), new Kepala(entry.rantai(), 0, ""));
        JournalEntry bernomor = new JournalEntry(gudang.journal.size() + 1L, entry.rantai(), kepala.ke() + 1, entry.saat(),
                entry.akun(), entry.untuk(), entry.kejadian(), entry.berkas(), entry.perihal(), entry.isi(), "");
        String hash = JournalHash.of(bernomor, kepala.hash());
        gudang.tulis(new JournalEntry(bernomor.posisi(), bernomor.rantai(), bernomor.ke(), bernomor.saat(),
                bernomor.akun(), bernomor.untuk(), bernomor.kejadian(), bernomor.berkas(), bernomor.perihal(),
                bernomor.isi(), hash));
        gudang.tulis(gudang.kepala, entry.rantai(), new Kepala(entry.rantai(), bernomor.ke(), hash));
    }

    private <T extends Catatan> Optional<T> tersimpan(Class<T> jenis, String id) {
        return gudang.satu(jenis, id);
    }

    private static Berkas denganEpoch(Berkas b, long epoch) {
        return new Berkas(b.id(), b.revision(), b.sop(), b.sopVersi(), b.skema(), b.skemaVersi(), b.nama(), b.tahap(),
                b.status(), b.putaran(), epoch, b.tanggalPelaksanaan(), b.dibuka(), b.dibukaOleh(), b.merujukBerkas(), b.mayor());
    }
}
