package id.serkom.kernel.action;

import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.BerkasReader;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.SuratMasuk;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.kernel.port.Ports;
import id.serkom.spi.store.KunciSurat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Letters that the book has already: entered when the scan came, or with an earlier action on the same paper. One letter is one entry
 * with one agenda number, so what comes in with it refers to that entry.
 */
final class Terdahulu {

    private final Ports ports;

    Terdahulu(Ports ports) {
        this.ports = ports;
    }

    /**
     * The entry of the same letter: the same number and date from the same sender, with the same scan or while no scan is filed; with
     * the same scan, also where the book or the paper does not say which institution sent it. One that has the sender's code is asked
     * first: no other entry may be given it. Of letters without a number only that with the same scan is the same.
     *
     * @throws Conflict when the same sender's letter with that number and date is in the book with another scan
     */
    Optional<Surat> find(BerkasReader isi, SuratMasuk masuk, String sha256) {
        Predicate<Surat> scanned = s -> s.sha256().equals(sha256) || original(isi, s).equals(Optional.of(sha256));
        List<Surat> entered = ports.surat.masukBernomor(masuk.nomor(), masuk.tanggal()).stream()
                .filter(s -> !masuk.nomor().equals(KunciSurat.TANPA_NOMOR) || scanned.test(s)).toList();
        Optional<Surat> known = entered.stream()
                .filter(s -> s.instansi().isPresent() && s.instansi().equals(masuk.instansi())).findFirst();
        if (known.isPresent()) {
            return known.map(s -> scanned.test(s) ? s : awaited(s, masuk));
        }
        Optional<Surat> same = entered.stream().filter(s -> scanned.test(s) && maySend(s, masuk)).findFirst();
        return same.or(() -> entered.stream()
                .filter(s -> KunciSurat.dikirimOleh(s, masuk.instansi(), masuk.pengirim())).findFirst()
                .map(s -> awaited(s, masuk)));
    }

    /** The bytes of the paper that came after the scan. */
    private static Optional<String> original(BerkasReader isi, Surat entered) {
        return entered.dokumenAsli().flatMap(isi::dokumen).map(Dokumen::sha256);
    }

    /** Two institutions that send the same annex under the same number send two letters. */
    private static boolean maySend(Surat entered, SuratMasuk masuk) {
        return entered.instansi().isEmpty() || masuk.instansi().isEmpty()
                || KunciSurat.dikirimOleh(entered, masuk.instansi(), masuk.pengirim());
    }

    private static Surat awaited(Surat entered, SuratMasuk masuk) {
        if (!entered.sha256().isEmpty()) {
            throw new Conflict(Reason.of("surat.masuk-ganda", "nomor", masuk.nomor())
                    .with("agenda", entered.agenda().orElse("-")).with("dokumen", entered.dokumen().orElse("-")));
        }
        return entered;
    }

    /**
     * The entry as this action knows it: its berkas, of a letter that belonged to none; its tahap, putaran and kind, of one that no action
     * has brought yet, or was only what something was recorded on; the code of its sender, where the book has his name alone. Empty
     * when nothing of it changes. What something is recorded on is not placed in a tahap by that: the action whose letter it is does so.
     */
    static Optional<Surat> placed(Surat s, Run run, SuratMasuk masuk) {
        boolean homeless = s.berkas().isEmpty();
        boolean ours = homeless || s.berkas().get().equals(run.berkas().id());
        boolean paper = masuk.jenis().equals(Incoming.DASAR_PENCATATAN);
        boolean named = !paper && (s.tahap().isEmpty() || s.jenis().equals(Incoming.DASAR_PENCATATAN));
        Optional<String> instansi = s.instansi().or(masuk::instansi);
        if (!ours || !homeless && !named && instansi.equals(s.instansi())) {
            return Optional.empty();
        }
        return Optional.of(new Surat(s.id(), s.revision(), s.arah(), named ? masuk.jenis() : s.jenis(), s.status(), s.seri(),
                s.tahun(), s.urut(), s.nomor(), s.agenda(), s.tanggal(), s.diterima(), s.dikirim(), s.hal(), s.pihak(),
                instansi, s.klasifikasi(), s.sifat(), s.jumlahLampiran(), Optional.of(run.berkas().id()),
                named ? Optional.of(run.tahap().facts().kode()) : s.tahap(), named ? run.berkas().putaran() : s.putaran(),
                s.permohonan().or(masuk::permohonan), s.asesi(), s.penandatangan(), s.merujuk(), s.dokumen(), s.sha256(),
                s.keterangan(), s.dicatat(), s.dicatatOleh(), s.asesor(), s.lampiran(), s.asliDiterima(), s.dokumenAsli()));
    }

    /** The change with the ids of earlier entries in place of those that its letters would have had. */
    static Perubahan refer(Perubahan change, Map<String, String> ids) {
        if (ids.isEmpty()) {
            return change;
        }
        return new Perubahan(change.catatan().stream().map(c -> row(c, ids)).toList(),
                change.surat().stream().map(s -> Data.of(map(Data.of(s).asMap(), ids)).as(SuratRequest.class)).toList(),
                change.masuk(), change.jam(), change.takBoleh(), change.data().map(d -> Data.of(map(d.asMap(), ids))),
                change.pelaksanaan(), change.lagi(), change.kemajuan(), change.eksklusif(), change.tanya());
    }

    /** Every entry is a record: the binder writes and reads it. */
    private static Catatan row(Catatan row, Map<String, String> ids) {
        Record record = (Record) row;
        return (Catatan) Data.of(map(Data.of(record).asMap(), ids)).as(record.getClass());
    }

    private static Map<String, Object> map(Map<?, ?> map, Map<String, String> ids) {
        Map<String, Object> replaced = new LinkedHashMap<>();
        map.forEach((k, v) -> replaced.put((String) k, value(v, ids)));
        return replaced;
    }

    private static Object value(Object v, Map<String, String> ids) {
        if (v instanceof String s) {
            return ids.getOrDefault(s, s);
        }
        if (v instanceof Map<?, ?> m) {
            return map(m, ids);
        }
        return v instanceof List<?> l ? l.stream().map(e -> value(e, ids)).toList() : v;
    }
}
