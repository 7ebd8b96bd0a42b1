package id.serkom.cari;

import id.serkom.api.actor.Actor;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.NotFound;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.api.service.CariService;
import id.serkom.api.service.Cuplikan;
import id.serkom.api.service.DokumenService;
import id.serkom.api.service.HasilCari;
import id.serkom.api.service.JenisHasil;
import id.serkom.api.surat.Surat;
import id.serkom.cari.Penyusun.Teks;
import id.serkom.cari.Terbaik.Kena;
import id.serkom.cari.Terbaik.Tempat;
import id.serkom.spi.calendar.OfficeClock;
import id.serkom.spi.store.IsiSurat;
import id.serkom.spi.store.JournalHash;
import id.serkom.spi.store.Kursor;
import id.serkom.spi.store.Lingkup;
import id.serkom.spi.store.PemilikDokumen;
import id.serkom.spi.store.Terisi;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;

/** Searches the index within the scope of the actor, and reads each hit from the store, whose word counts. */
final class Pencari {

    private static final String DAFTAR = "cari";
    /** So often the index is asked for a page whose hits the store does not confirm; then it is as short as it is. */
    private static final int PUTARAN = 5;
    /** So many items on file and letters of each document are read: by them it is seen, and the berkas is named in which it is. */
    private static final int PEMILIK = 20;
    private static final long PALING_LAMA = TimeUnit.SECONDS.toNanos(5);
    private static final Set<String> DIBACA = Set.of(Bidang.JENIS, Bidang.ID, Bidang.TANPA_TEKS, Bidang.MENUNGGU);

    private final Gudang gudang;
    private final DokumenService dokumen;
    private final OfficeClock jam;
    private final Kata kata;

    Pencari(Gudang gudang, DokumenService dokumen, OfficeClock jam, Kata kata) {
        this.gudang = gudang;
        this.dokumen = dokumen;
        this.jam = jam;
        this.kata = kata;
    }

    /** A hit as the index has it. */
    private record Calon(Tempat tempat, int letak, String jenis, Optional<String> tanpaTeks) {
    }

    /** What is asked: by whom, for what, in which state of the index. */
    private record Tanya(IndexSearcher pencari, Actor actor, Query query, Penyorot penyorot) {
    }

    Halaman<HasilCari> cari(Indeks indeks, Actor actor, Kueri kueri, String sidik, Potongan potongan) throws IOException {
        Query semua = new BooleanQuery.Builder().add(kueri.query(), Occur.MUST).add(Cakupan.query(actor), Occur.FILTER).build();
        Penyorot penyorot = new Penyorot(kata, kueri);
        Optional<Kursor> kursor = Kursor.baca(DAFTAR, 3, potongan.sesudah());
        Optional<Long> penanda = kursor.map(k -> penanda(k, sidik));
        int batas = Math.min(CariService.TERBANYAK, potongan.batas());
        return indeks.bacaPada(penanda, (pencari, ingat) -> {
            long sampai = System.nanoTime() + PALING_LAMA;
            pencari.setTimeout(() -> System.nanoTime() - sampai > 0);
            List<HasilCari> hasil = new ArrayList<>();
            Optional<Tempat> sesudah = kursor.isPresent() ? Optional.of(tempat(pencari, semua, kursor.get())) : Optional.empty();
            Optional<Tempat> akhir = isi(new Tanya(pencari, actor, semua, penyorot), sesudah, batas, hasil);
            return new Halaman<>(hasil, akhir.map(t -> Kursor.tulis(DAFTAR, sidik, t.id(), Long.toHexString(ingat.getAsLong()))));
        });
    }

    /** Fills a page; where the next one begins, if there is one. */
    private Optional<Tempat> isi(Tanya tanya, Optional<Tempat> sesudah, int batas, List<HasilCari> hasil) throws IOException {
        Optional<Tempat> dari = sesudah;
        for (int putaran = 0; hasil.size() < batas && putaran < PUTARAN; putaran++) {
            int diminta = batas - hasil.size();
            List<Calon> calon = calon(tanya, dari, diminta + 1);
            boolean masih = calon.size() > diminta;
            List<Calon> ini = masih ? calon.subList(0, diminta) : calon;
            for (List<Calon> bagian : Pengisi.bagian(ini)) {
                hasil.addAll(baca(tanya, bagian));
            }
            if (!masih) {
                return Optional.empty();
            }
            dari = Optional.of(ini.get(ini.size() - 1).tempat());
        }
        return dari;
    }

    /** A cursor belongs to the words that it came from; with others it is as wrong as a damaged one. */
    private static long penanda(Kursor kursor, String sidik) {
        return kursor.bagian(2, teks -> {
            if (!kursor.teks(0).equals(sidik)) {
                throw new NumberFormatException(teks);
            }
            return Long.parseUnsignedLong(teks, 16);
        });
    }

    /**
     * Where a page ended. How good its last hit is, is asked anew and never given away: it says how common a word is among what the actor
     * may not see.
     */
    private static Tempat tempat(IndexSearcher pencari, Query query, Kursor kursor) throws IOException {
        String id = kursor.teks(1);
        ScoreDoc[] ada = pencari.search(new TermQuery(new Term(Bidang.ID, id)), 1).scoreDocs;
        OptionalDouble nilai = ada.length == 0 ? OptionalDouble.empty() : nilai(pencari, query, ada[0].doc);
        return kursor.bagian(1, teks -> new Tempat((float) nilai.orElseThrow(() -> new NumberFormatException(teks)), id));
    }

    private static OptionalDouble nilai(IndexSearcher pencari, Query query, int doc) throws IOException {
        List<LeafReaderContext> semua = pencari.getIndexReader().leaves();
        LeafReaderContext daun = semua.get(ReaderUtil.subIndex(doc, semua));
        Scorer penilai = pencari.createWeight(pencari.rewrite(query), ScoreMode.COMPLETE, 1).scorer(daun);
        boolean kena = penilai != null && penilai.iterator().advance(doc - daun.docBase) == doc - daun.docBase;
        return kena ? OptionalDouble.of(penilai.score()) : OptionalDouble.empty();
    }

    private static List<Calon> calon(Tanya tanya, Optional<Tempat> sesudah, int banyak) throws IOException {
        List<Kena> kena = tanya.pencari().search(tanya.query(), Terbaik.satu(banyak, sesudah));
        if (tanya.pencari().timedOut()) {
            throw new StoreUnavailable(Reason.of("cari.terlalu-lama"), null);
        }
        List<Calon> hasil = new ArrayList<>();
        for (Kena satu : kena) {
            Document isi = tanya.pencari().storedFields().document(satu.letak(), DIBACA);
            Teks teks = Teks.dari(isi);
            hasil.add(new Calon(satu.tempat(), satu.letak(), isi.get(Bidang.JENIS),
                    teks.menunggu() ? Optional.of(Bidang.MENUNGGU) : teks.sebab()));
        }
        return hasil;
    }

    private List<HasilCari> baca(Tanya tanya, List<Calon> calon) throws IOException {
        Lingkup lingkup = Lingkup.of(tanya.actor());
        List<String> id = yang(Bidang.SURAT, calon);
        Map<String, Surat> surat = id.isEmpty() ? Map.of() : gudang.surat().find(id).stream().filter(s -> dalam(s, lingkup))
                .collect(Collectors.toMap(Surat::id, Function.identity()));
        Map<String, String> isi = surat.isEmpty() ? Map.of() : gudang.surat().isi(surat.keySet()).stream()
                .collect(Collectors.toMap(IsiSurat::surat, IsiSurat::html));
        List<String> idDokumen = yang(Bidang.DOKUMEN, calon);
        Map<String, PemilikDokumen> pemilik = pemilik(idDokumen);
        Map<String, Dokumen> ada = idDokumen.isEmpty() ? Map.of() : gudang.dokumen().find(idDokumen).stream()
                .filter(d -> terlihat(tanya.actor(), d, pemilik.get(d.id()))).collect(Collectors.toMap(Dokumen::id, Function.identity()));
        Map<String, String> berkas = berkas(pemilik.values().stream().filter(p -> ada.containsKey(p.dokumen())).toList(), lingkup);
        List<HasilCari> hasil = new ArrayList<>();
        for (Calon satu : calon) {
            String siapa = satu.tempat().id();
            if (ada.containsKey(siapa)) {
                hasil.add(dokumen(tanya, ada.get(siapa), Optional.ofNullable(berkas.get(siapa)), satu));
            } else if (surat.containsKey(siapa)) {
                hasil.add(surat(surat.get(siapa), isi.getOrDefault(siapa, ""), tanya.penyorot()));
            }
        }
        return hasil;
    }

    private static List<String> yang(String jenis, List<Calon> calon) {
        return calon.stream().filter(c -> c.jenis().equals(jenis)).map(c -> c.tempat().id()).toList();
    }

    private Map<String, PemilikDokumen> pemilik(List<String> dokumen) {
        return dokumen.isEmpty() ? Map.of() : gudang.dokumen().pemilik(dokumen, PEMILIK).stream()
                .collect(Collectors.toMap(PemilikDokumen::dokumen, Function.identity()));
    }

    /** The service is asked about those alone of which not enough was read. */
    private boolean terlihat(Actor actor, Dokumen d, PemilikDokumen pemilik) {
        if (!pemilik.terpotong() || pemilik.terlihat(actor, d)) {
            return pemilik.terlihat(actor, d);
        }
        try {
            dokumen.find(actor, d.id());
            return true;
        } catch (NotFound e) {
            return false;
        }
    }

    /** The first berkas within the scope in which each document is on file. */
    private Map<String, String> berkas(List<PemilikDokumen> pemilik, Lingkup lingkup) {
        Set<String> disebut = pemilik.stream().flatMap(p -> p.berkas().stream()).collect(Collectors.toSet());
        Set<String> terlihat = disebut.isEmpty() || lingkup.semua() ? disebut : gudang.berkas().terlihat(disebut, lingkup);
        Map<String, String> hasil = new HashMap<>();
        pemilik.forEach(p -> p.berkas().stream().filter(terlihat::contains).findFirst().ifPresent(b -> hasil.put(p.dokumen(), b)));
        return hasil;
    }

    private static boolean dalam(Surat s, Lingkup lingkup) {
        return Terisi.beku(s) && (lingkup.semua() || lingkup.instansi().filter(i -> s.instansi().filter(i::equals).isPresent()).isPresent()
                || lingkup.asesor().filter(a -> s.asesor().filter(a::equals).isPresent()).isPresent());
    }

    private static HasilCari surat(Surat s, String html, Penyorot penyorot) {
        // A text that is not the frozen one is shown to nobody; reading the letter says so.
        List<Cuplikan> cuplikan = JournalHash.sha256(html).equals(s.sha256()) ? penyorot.cuplik(TeksXhtml.dari(html)) : List.of();
        return new HasilCari(JenisHasil.SURAT, s.id(), s.nomor(), s.hal(), s.tanggal(), Optional.of(s.pihak()), cuplikan, s.berkas(),
                Optional.empty());
    }

    private HasilCari dokumen(Tanya tanya, Dokumen d, Optional<String> berkas, Calon calon) throws IOException {
        // One text at a time: each may be long.
        String teks = tanya.pencari().storedFields().document(calon.letak(), Set.of(Bidang.ISI)).get(Bidang.ISI);
        return new HasilCari(JenisHasil.DOKUMEN, d.id(), Optional.empty(), d.nama(), jam.tanggal(d.diunggah()), d.instansi(),
                teks == null ? List.of() : tanya.penyorot().cuplik(teks), berkas, calon.tanpaTeks());
    }
}
