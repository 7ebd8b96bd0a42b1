package id.serkom.testing.sign;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import id.serkom.spi.sign.PermintaanTtd;
import id.serkom.spi.sign.SignatureVerifier;
import id.serkom.spi.sign.Signer;
import id.serkom.spi.store.JournalHash;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs without any cryptography, by a last line with the official's certificate and the hash of all before it; reads such lines too. */
public final class MemorySigner implements Signer, SignatureVerifier {

    private static final Pattern TANDA = Pattern.compile("\n%%TTD\t([^\t]*)\t([0-9a-f]{64})\t([0-9]+)\n");

    private final Map<String, Pemegang> pemegang = new HashMap<>();
    private boolean ujiCoba;

    private record Pemegang(String subjek, String sandi) {
    }

    /** Gives an official a key. */
    public MemorySigner kunci(String pejabat, String subjek, String sandi) {
        pemegang.put(pejabat, new Pemegang(subjek, sandi));
        return this;
    }

    /** Whether everything is for trial from now on. */
    public MemorySigner ujiCoba(boolean ya) {
        ujiCoba = ya;
        return this;
    }

    @Override
    public boolean ujiCoba(String pejabat) {
        return ujiCoba;
    }

    @Override
    public byte[] sign(PermintaanTtd permintaan) {
        Pemegang satu = pemegang.get(permintaan.pejabat());
        if (satu == null) {
            throw new InvalidInput(Reason.of("ttd.kunci-tidak-ada", "pejabat", permintaan.pejabat()));
        }
        if (permintaan.sandi().isEmpty()) {
            throw new InvalidInput(Reason.of("ttd.sandi-wajib"));
        }
        if (!satu.sandi.equals(new String(permintaan.sandi().get()))) {
            throw new InvalidInput(Reason.of("ttd.sandi-salah"));
        }
        byte[] tanda = ("\n%%TTD\t" + satu.subjek + "\t" + sidik(permintaan.pdf()) + "\t" + permintaan.saat().toEpochMilli() + "\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] hasil = Arrays.copyOf(permintaan.pdf(), permintaan.pdf().length + tanda.length);
        System.arraycopy(tanda, 0, hasil, permintaan.pdf().length, tanda.length);
        return hasil;
    }

    @Override
    public List<TandaPdf> baca(byte[] pdf) {
        String teks = new String(pdf, StandardCharsets.ISO_8859_1);
        List<TandaPdf> hasil = new ArrayList<>();
        Matcher m = TANDA.matcher(teks);
        while (m.find()) {
            boolean utuh = sidik(Arrays.copyOf(pdf, m.start())).equals(m.group(2));
            hasil.add(new TandaPdf(utuh, m.end() == teks.length(), m.group(1), "CN=Penerbit", JournalHash.sha256(m.group(1)),
                    Instant.ofEpochMilli(Long.parseLong(m.group(3)))));
        }
        return hasil;
    }

    @Override
    public boolean hanyaMenambahTanda(byte[] asal, byte[] hasil) {
        String awal = new String(asal, StandardCharsets.ISO_8859_1);
        String teks = new String(hasil, StandardCharsets.ISO_8859_1);
        return teks.startsWith(awal) && TANDA.matcher(teks.substring(awal.length())).matches();
    }

    private static String sidik(byte[] isi) {
        return JournalHash.sha256(new String(isi, StandardCharsets.ISO_8859_1));
    }
}
