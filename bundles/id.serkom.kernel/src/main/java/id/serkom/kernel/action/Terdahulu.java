package id.serkom.kernel.action;

import id.serkom.api.berkas.Catatan;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.SuratMasuk;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.kernel.port.Ports;
import id.serkom.spi.store.KunciSurat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
     * The entry of the same letter: the same number and date with the same scan, or from the same sender while no scan is filed.
     *
     * @throws Conflict when the same sender's letter with that number and date is in the book with another scan
     */
    Optional<Surat> find(SuratMasuk masuk, String sha256) {
        List<Surat> entered = ports.surat.masukBernomor(masuk.nomor(), masuk.tanggal());
        Optional<Surat> same = entered.stream().filter(s -> s.sha256().equals(sha256)).findFirst();
        return same.or(() -> entered.stream()
                .filter(s -> KunciSurat.dikirimOleh(s, masuk.instansi(), masuk.pengirim())).findFirst()
                .map(s -> awaited(s, masuk)));
    }

    private static Surat awaited(Surat entered, SuratMasuk masuk) {
        if (!entered.sha256().isEmpty()) {
            throw new Conflict(Reason.of("surat.masuk-ganda", "nomor", masuk.nomor())
                    .with("agenda", entered.agenda().orElse("-")).with("dokumen", entered.dokumen().orElse("-")));
        }
        return entered;
    }

    /**
     * The entry as this action knows it: of a letter that belonged to no berkas, or was only what something was recorded on, the
     * place and the kind. Empty when nothing of it changes.
     */
    static Optional<Surat> placed(Surat s, Run run, SuratMasuk masuk) {
        boolean homeless = s.berkas().isEmpty();
        boolean ours = homeless || s.berkas().get().equals(run.berkas().id());
        boolean paper = masuk.jenis().equals(Incoming.DASAR_PENCATATAN);
        boolean named = ours && !paper && (homeless || s.jenis().equals(Incoming.DASAR_PENCATATAN));
        if (!homeless && !named) {
            return Optional.empty();
        }
        return Optional.of(new Surat(s.id(), s.revision(), s.arah(), named ? masuk.jenis() : s.jenis(), s.status(), s.seri(),
                s.tahun(), s.urut(), s.nomor(), s.agenda(), s.tanggal(), s.diterima(), s.dikirim(), s.hal(), s.pihak(),
                s.instansi(), s.klasifikasi(), s.sifat(), s.jumlahLampiran(), Optional.of(run.berkas().id()),
                Optional.of(run.tahap().facts().kode()), run.berkas().putaran(), s.permohonan().or(masuk::permohonan), s.asesi(),
                s.penandatangan(), s.merujuk(), s.dokumen(), s.sha256(), s.keterangan(), s.dicatat(), s.dicatatOleh(),
                s.asesor(), s.lampiran(), s.asliDiterima(), s.dokumenAsli()));
    }

    /** The change with the ids of earlier entries in place of those that its letters would have had. */
    static Perubahan refer(Perubahan change, Map<String, String> ids) {
        if (ids.isEmpty()) {
            return change;
        }
        return new Perubahan(change.catatan().stream().map(c -> row(c, ids)).toList(),
                change.surat().stream().map(s -> Data.of(map(Data.of(s).asMap(), ids)).as(SuratRequest.class)).toList(),
                change.masuk(), change.jam(), change.takBoleh(), change.data().map(d -> Data.of(map(d.asMap(), ids))),
                change.pelaksanaan(), change.lagi(), change.kemajuan(), change.eksklusif());
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
