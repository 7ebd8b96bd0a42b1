package id.serkom.kernel.action;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.service.HasilAksi;
import id.serkom.api.service.PermintaanAksi;
import id.serkom.kernel.port.Ports;
import id.serkom.spi.store.Idempotensi;
import id.serkom.spi.store.JournalHash;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * First answers: the same actor, key and request gets the first answer again; the key with another request is refused; one that is
 * still under way is told so. Refusals keep nothing.
 */
final class Answers {

    private static final int KEY_LENGTH = 100;

    private final Ports ports;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    Answers(Ports ports) {
        this.ports = ports;
    }

    HasilAksi once(Actor actor, PermintaanAksi request, Supplier<HasilAksi> body) {
        if (request.kunci().isEmpty()) {
            return body.get();
        }
        String key = request.kunci().get();
        if (key.isBlank() || key.length() > KEY_LENGTH) {
            throw new InvalidInput(Reason.of("idempotensi.kunci-salah", "panjang", KEY_LENGTH));
        }
        if (!underWay.add(actor.akun() + "\n" + key)) {
            throw new Conflict(Reason.of("idempotensi.sedang-berjalan"));
        }
        try {
            Optional<Idempotensi> first = ports.idempotensi.find(actor.akun(), key);
            return first.isPresent() ? again(first.get(), request) : body.get();
        } catch (Conflict e) {
            if (!"simpan.permintaan-ganda".equals(e.reasons().get(0).code())) {
                throw e;
            }
            return again(ports.idempotensi.find(actor.akun(), key).orElseThrow(() -> e), request);
        } finally {
            underWay.remove(actor.akun() + "\n" + key);
        }
    }

    private static HasilAksi again(Idempotensi first, PermintaanAksi request) {
        if (!first.sidik().equals(fingerprint(request))) {
            throw new InvalidInput(Reason.of("idempotensi.isi-lain"));
        }
        return first.jawaban().as(HasilAksi.class);
    }

    Optional<Idempotensi> keep(Actor actor, PermintaanAksi request, Data answer, Instant saat) {
        return request.kunci().map(key -> new Idempotensi(actor.akun(), key, fingerprint(request), answer, saat));
    }

    private static String fingerprint(PermintaanAksi request) {
        return JournalHash.sha256(Data.of(new PermintaanAksi(request.berkas(), request.aksi(), request.perihal(),
                request.masukan(), Optional.empty(), Optional.empty(), request.kertas())).toString());
    }
}
