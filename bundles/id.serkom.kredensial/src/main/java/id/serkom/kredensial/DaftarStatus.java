package id.serkom.kredensial;

import id.serkom.api.data.Potongan;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.surat.Surat;
import id.serkom.kredensial.LetakStatus.Daftar;
import id.serkom.spi.calendar.OfficeClock;
import id.serkom.spi.naskah.AlamatPublik;
import id.serkom.spi.store.SertifikatStore;
import id.serkom.spi.store.SuratStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;

/**
 * Signed status lists. One is read from the register when it is first asked for: those of its year that are not valid, by an index. From
 * then on it follows the journal: while nothing was written a request costs one look at the journal's position, and those certificates that
 * changed are read together; one that was issued and did not change since is in no list and costs nothing. The place of each is remembered,
 * since it never changes; a list whose bits are the same is signed anew once in {@link #TTD}.
 */
final class DaftarStatus {

    /** How long whoever fetched it may go on with it. */
    static final Duration SEGAR = Duration.ofSeconds(15);
    static final Duration TTD = Duration.ofHours(6);
    /** How long a verifier may rely on it. */
    static final Duration BERLAKU = Duration.ofHours(24);

    private static final int LETAK_TERBANYAK = 500_000;
    /** So many entries behind it is followed in any case; beyond, while that is less than what a new reading would bring. */
    private static final int TERTINGGAL = 5_000;

    private final SertifikatStore sertifikat;
    private final SuratStore surat;
    private final JejakSertifikat jejak;
    private final OfficeClock clock;
    private final Supplier<Kunci> kunci;
    private final Map<String, LetakStatus> letak = new ConcurrentHashMap<>();
    private final Map<Asal, Jadi> jadi = new ConcurrentHashMap<>();

    DaftarStatus(SertifikatStore sertifikat, SuratStore surat, JejakSertifikat jejak, OfficeClock clock, Supplier<Kunci> kunci) {
        this.sertifikat = sertifikat;
        this.surat = surat;
        this.jejak = jejak;
        this.clock = clock;
        this.kunci = kunci;
    }

    /** The same list is one of its own under each address: its issuer is another. */
    private record Asal(AlamatPublik alamat, Daftar daftar) {
    }

    /** @param posisi of the journal up to which its bits are right */
    private record Jadi(BitSet bit, long posisi, String kid, Instant ditandatangani, String jwt) {
    }

    /** Empty when no certificate can stand in a list of that name: so nobody makes lists by inventing names. */
    Optional<String> jwt(AlamatPublik alamat, Daftar daftar) {
        Asal asal = new Asal(alamat, daftar);
        if (!jadi.containsKey(asal)
                && surat.seri(daftar.seri(), daftar.tahun()).filter(s -> daftar.ke() <= s.terakhir() / LetakStatus.PANJANG).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(jadi.compute(asal, (a, lama) -> kini(alamat, daftar, lama)).jwt());
    }

    private Jadi kini(AlamatPublik alamat, Daftar daftar, Jadi lama) {
        // Before the rows are read: what is written meanwhile is looked at once more the next time.
        long posisi = jejak.posisi();
        BitSet bit = bit(daftar, lama, posisi);
        Kunci dengan = kunci.get();
        Instant saat = clock.saat();
        boolean sama = lama != null && lama.bit().equals(bit) && lama.kid().equals(dengan.kid())
                && Duration.between(lama.ditandatangani(), saat).abs().compareTo(TTD) < 0;
        return sama ? new Jadi(bit, posisi, lama.kid(), lama.ditandatangani(), lama.jwt())
                : new Jadi(bit, posisi, dengan.kid(), saat,
                        Jwt.tandaTangani(dengan, alamat, "vc+jwt", isi(alamat, daftar, bit, saat)));
    }

    private BitSet bit(Daftar daftar, Jadi lama, long posisi) {
        Optional<Set<String>> berubah = lama == null ? Optional.empty()
                : jejak.antara(lama.posisi(), posisi, Math.max(TERTINGGAL, lama.bit().cardinality()));
        if (berubah.isEmpty()) {
            return semua(daftar);
        }
        List<Sertifikat> diperiksa = berubah.get().isEmpty() ? List.of() : sertifikat.find(berubah.get());
        if (diperiksa.isEmpty()) {
            return lama.bit();
        }
        BitSet bit = (BitSet) lama.bit().clone();
        letak(diperiksa).forEach((s, l) -> {
            if (daftar.memuat(l)) {
                bit.set(l.posisi(), status(daftar).contains(s.status()));
            }
        });
        return bit;
    }

    private static List<SertifikatStatus> status(Daftar daftar) {
        return daftar.tujuan().equals(LetakStatus.PEMBEKUAN) ? List.of(SertifikatStatus.DIBEKUKAN)
                : List.of(SertifikatStatus.DICABUT, SertifikatStatus.DIGANTI);
    }

    private BitSet semua(Daftar daftar) {
        BitSet bit = new BitSet(LetakStatus.PANJANG);
        for (SertifikatStatus satu : status(daftar)) {
            Optional<Potongan> potongan = Optional.of(Potongan.awal(Potongan.TERBANYAK));
            while (potongan.isPresent()) {
                var halaman = sertifikat.berstatus(satu, daftar.tahun(), potongan.get());
                letak(halaman.isi()).values().stream().filter(daftar::memuat).forEach(l -> bit.set(l.posisi()));
                potongan = halaman.lanjut().map(k -> new Potongan(Optional.of(k), Potongan.TERBANYAK));
            }
        }
        return bit;
    }

    private Map<Sertifikat, LetakStatus> letak(List<Sertifikat> semua) {
        if (letak.size() > LETAK_TERBANYAK) {
            letak.clear();
        }
        List<String> baru = semua.stream().map(Sertifikat::surat).distinct().filter(id -> !letak.containsKey(id)).toList();
        for (int i = 0; i < baru.size(); i += Potongan.TERBANYAK) {
            for (Surat s : surat.find(baru.subList(i, Math.min(baru.size(), i + Potongan.TERBANYAK)))) {
                LetakStatus.dari(s).ifPresent(l -> letak.put(s.id(), l));
            }
        }
        Map<Sertifikat, LetakStatus> ada = new LinkedHashMap<>();
        semua.forEach(s -> Optional.ofNullable(letak.get(s.surat())).ifPresent(l -> ada.put(s, l)));
        return ada;
    }

    private static Map<String, Object> isi(AlamatPublik alamat, Daftar daftar, BitSet bit, Instant saat) {
        String id = IsiKredensial.alamatDaftar(alamat, daftar);
        Instant mulai = Instant.ofEpochSecond(saat.getEpochSecond());
        Map<String, Object> isi = new LinkedHashMap<>();
        isi.put("@context", List.of("https://www.w3.org/ns/credentials/v2"));
        isi.put("id", id);
        isi.put("type", List.of("VerifiableCredential", "BitstringStatusListCredential"));
        isi.put("issuer", alamat.alamat());
        isi.put("validFrom", mulai.toString());
        isi.put("validUntil", mulai.plus(BERLAKU).toString());
        isi.put("credentialSubject", IsiKredensial.urut("id", id + "#list", "type", "BitstringStatusList", "statusPurpose",
                daftar.tujuan().equals(LetakStatus.PEMBEKUAN) ? "suspension" : "revocation", "encodedList", padat(bit), "ttl",
                SEGAR.toMillis()));
        isi.put("iss", alamat.alamat());
        isi.put("jti", id);
        isi.put("nbf", mulai.getEpochSecond());
        isi.put("exp", mulai.plus(BERLAKU).getEpochSecond());
        return isi;
    }

    /** The first bit is the highest of the first byte. */
    private static String padat(BitSet bit) {
        byte[] bita = new byte[LetakStatus.PANJANG / Byte.SIZE];
        bit.stream().forEach(i -> bita[i / Byte.SIZE] |= (byte) (0x80 >>> i % Byte.SIZE));
        ByteArrayOutputStream keluar = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(keluar)) {
            gzip.write(bita);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(keluar.toByteArray());
    }
}
