package id.serkom.kernel.action;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.SerkomException;
import id.serkom.api.service.HasilAksi;
import id.serkom.api.service.PermintaanAksi;
import id.serkom.kernel.port.Ports;
import id.serkom.spi.store.Idempotensi;
import id.serkom.spi.store.JournalHash;
import id.serkom.spi.store.Kanonik;
import id.serkom.spi.store.KunciSurat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * First answers. The same actor, key and request gets the first answer again; the key with another request is refused; one that is
 * still under way is told so. A letter is a key of its own, beside the one that is given or without it: the same institution's same number
 * and date with the same content (documents compared by their bytes) gets the first answer,
 * with other content a conflict; of letters without a number the same scan counts for the number. Refusals keep nothing.
 */
final class Answers {

    private static final Pattern ID = Pattern.compile("\\b[0-9A-HJKMNP-TV-Z]{26}\\b");

    private final Ports ports;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    Answers(Ports ports) {
        this.ports = ports;
    }

    /** What a first answer is kept under. */
    private record Key(String akun, String kunci, String sidik, Reason otherContent) {
    }

    HasilAksi once(Actor actor, PermintaanAksi request, Supplier<HasilAksi> body) {
        return once(keys(actor, request), body);
    }

    private HasilAksi once(List<Key> keys, Supplier<HasilAksi> body) {
        return keys.isEmpty() ? body.get() : once(keys.get(0), () -> once(keys.subList(1, keys.size()), body));
    }

    private HasilAksi once(Key key, Supplier<HasilAksi> body) {
        String running = key.akun() + "\n" + key.kunci();
        if (!underWay.add(running)) {
            throw new Conflict(Reason.of("idempotensi.sedang-berjalan"));
        }
        try {
            Optional<Idempotensi> first = ports.idempotensi.find(key.akun(), key.kunci());
            return first.isPresent() ? again(first.get(), key) : body.get();
        } catch (SerkomException e) {
            // Another node may have answered the same request meanwhile: what it wrote is why this one was refused.
            return again(ports.idempotensi.find(key.akun(), key.kunci()).filter(i -> meanwhile(e, i, key)).orElseThrow(() -> e),
                    key);
        } finally {
            underWay.remove(running);
        }
    }

    private static boolean meanwhile(SerkomException e, Idempotensi first, Key key) {
        return first.sidik().equals(key.sidik()) || "simpan.permintaan-ganda".equals(e.reasons().get(0).code());
    }

    private static HasilAksi again(Idempotensi first, Key key) {
        if (first.sidik().equals(key.sidik())) {
            return first.jawaban().as(HasilAksi.class);
        }
        if ("idempotensi.isi-lain".equals(key.otherContent().code())) {
            throw new InvalidInput(key.otherContent());
        }
        throw new Conflict(key.otherContent());
    }

    /** The first answer under each of its keys. */
    List<Idempotensi> keep(Actor actor, PermintaanAksi request, Data answer, Instant saat) {
        return keys(actor, request).stream()
                .map(key -> new Idempotensi(key.akun(), key.kunci(), key.sidik(), answer, saat)).toList();
    }

    private List<Key> keys(Actor actor, PermintaanAksi request) {
        Idempotensi.check(request.kunci());
        List<Key> keys = new ArrayList<>();
        request.kunci().ifPresent(given -> keys.add(given(actor, request, given)));
        sender(actor, request).flatMap(sender -> letter(sender, request)).ifPresent(keys::add);
        return keys;
    }

    private Key given(Actor actor, PermintaanAksi request, String given) {
        return new Key(actor.akun(), given, JournalHash.sha256(withoutIds(request)), Reason.of("idempotensi.isi-lain"));
    }

    /** Only the Bidang may act from paper: for anybody else its sender is not even looked up. */
    private static Optional<String> sender(Actor actor, PermintaanAksi request) {
        return request.kertas().filter(k -> actor.adalah(Peran.BIDANG_SERTIFIKASI)).map(k -> k.kode())
                .or(() -> actor.adalah(Peran.INSTANSI_TERKAIT) ? actor.instansi() : Optional.empty());
    }

    private Optional<Key> letter(String sender, PermintaanAksi request) {
        Data letter = request.masukan().object("surat");
        if (letter.optText("nomor").isEmpty() || letter.optText("tanggal").isEmpty()) {
            return Optional.empty();
        }
        String nomor = letter.text("nomor");
        return Optional.of(new Key("instansi:" + sender,
                JournalHash.sha256(request.berkas() + "\n" + request.aksi() + "\n" + KunciSurat.pembeda(nomor, scan(request, letter))
                        + "\n" + letter.text("tanggal")),
                JournalHash.sha256(withoutIds(request)), Reason.of("aksi.surat-sama-isi-lain", "nomor", nomor)));
    }

    private String scan(PermintaanAksi request, Data letter) {
        return letter.optText("dokumen").flatMap(ports.berkas.isi(request.berkas())::dokumen).map(Dokumen::sha256).orElse("");
    }

    /** The request with each document's hash in place of its id: the same bytes uploaded again are the same content. */
    private String withoutIds(PermintaanAksi request) {
        String text = text(request);
        List<String> ids = ID.matcher(text).results().map(MatchResult::group).distinct().toList();
        for (Dokumen dokumen : ports.berkas.isi(request.berkas()).dokumen(ids)) {
            text = text.replace(dokumen.id(), dokumen.sha256());
        }
        return text;
    }

    private static String text(PermintaanAksi request) {
        return Kanonik.teks(new PermintaanAksi(request.berkas(), request.aksi(), request.perihal(), request.masukan(),
                Optional.empty(), Optional.empty(), request.kertas()));
    }
}
