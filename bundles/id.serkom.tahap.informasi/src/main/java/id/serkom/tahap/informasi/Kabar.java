package id.serkom.tahap.informasi;

import id.serkom.api.berkas.Pengumuman;
import id.serkom.api.data.Data;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.Context;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What each institution has been told: its first letter, and window and quota as its newest letter says them. A draft that waits for
 * its initials counts; one that was sent back told nobody anything.
 */
final class Kabar {

    private static final Set<SuratStatus> TIDAK_BERLAKU = Set.of(SuratStatus.DITOLAK, SuratStatus.DICABUT);

    private final Map<String, Surat> pertama = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> semula = new LinkedHashMap<>();
    private final Map<String, Object> diumumkan;

    private Kabar(Pengumuman pengumuman) {
        this.diumumkan = NaskahInformasi.jadwal(pengumuman);
    }

    static Kabar dari(Pengumuman pengumuman, Context context) {
        Kabar kabar = new Kabar(pengumuman);
        List<Surat> surat = new ArrayList<>(yangBerlaku(NaskahInformasi.PEMBERITAHUAN, context));
        surat.forEach(s -> s.instansi().ifPresent(kode -> kabar.pertama.putIfAbsent(kode, s)));
        surat.addAll(yangBerlaku(NaskahInformasi.SUSULAN, context));
        surat.sort(Comparator.comparing(Surat::id));
        Map<String, Data> isi = context.isi().isiSurat(surat.stream().map(Surat::id).toList());
        for (Surat satu : surat) {
            Optional.ofNullable(isi.get(satu.id())).ifPresent(data -> satu.instansi()
                    .ifPresent(kode -> kabar.semula.put(kode, NaskahInformasi.jadwal(data))));
        }
        return kabar;
    }

    private static Collection<Surat> yangBerlaku(String jenis, Context context) {
        return context.isi().suratDanKonsep(jenis).stream().filter(s -> !TIDAK_BERLAKU.contains(s.status())).toList();
    }

    Optional<Surat> pertama(String instansi) {
        return Optional.ofNullable(pertama.get(instansi));
    }

    /** What has no number yet cannot be referred to. */
    boolean pertamaMasihKonsep(String instansi) {
        return pertama(instansi).filter(s -> s.status() == SuratStatus.KONSEP).isPresent();
    }

    /** As its newest letter says it, in the words of the letters. */
    Map<String, Object> semula(String instansi) {
        return semula.getOrDefault(instansi, diumumkan);
    }
}
