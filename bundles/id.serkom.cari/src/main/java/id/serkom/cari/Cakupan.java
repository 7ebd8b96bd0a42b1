package id.serkom.cari;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.spi.store.Lingkup;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What an actor may find, as a part of the query: letters within his scope; documents for the Bidang all, for others what they uploaded
 * where they are, what is on file for their role, and the scans of letters within their scope, never what one institution uploaded for
 * another. The rules themselves are asked once more for each hit, as the store has it.
 */
final class Cakupan {

    private Cakupan() {
    }

    static Query query(Actor actor) {
        Lingkup lingkup = Lingkup.of(actor);
        if (lingkup.semua() && actor.adalah(Peran.BIDANG_SERTIFIKASI)) {
            return new MatchAllDocsQuery();
        }
        BooleanQuery.Builder boleh = new BooleanQuery.Builder();
        boleh.add(surat(lingkup), Occur.SHOULD);
        boleh.add(dokumen(actor, lingkup), Occur.SHOULD);
        return boleh.build();
    }

    private static Query surat(Lingkup lingkup) {
        return lingkup.semua() ? ada(Bidang.JENIS, Bidang.SURAT)
                : dan(ada(Bidang.JENIS, Bidang.SURAT), milik(lingkup, Bidang.INSTANSI, Bidang.ASESOR));
    }

    private static Query dokumen(Actor actor, Lingkup lingkup) {
        Query dokumen = ada(Bidang.JENIS, Bidang.DOKUMEN);
        if (actor.adalah(Peran.BIDANG_SERTIFIKASI)) {
            return dokumen;
        }
        BooleanQuery.Builder salahSatu = new BooleanQuery.Builder();
        salahSatu.add(dan(ada(Bidang.PENGUNGGAH, actor.akun()), bukanAsing(actor)), Occur.SHOULD);
        salahSatu.add(dan(lingkup.semua() ? ada(Bidang.TERSURAT, Bidang.YA)
                : milik(lingkup, Bidang.SURAT_INSTANSI, Bidang.SURAT_ASESOR), bukanAsing(actor)), Occur.SHOULD);
        if (actor.adalah(Peran.INSTANSI_BERWENANG)) {
            salahSatu.add(ada(Bidang.DIPAKAI, Bidang.YA), Occur.SHOULD);
        }
        if (actor.adalah(Peran.INSTANSI_TERKAIT)) {
            salahSatu.add(ada(Bidang.MILIK, actor.instansi()), Occur.SHOULD);
        }
        if (actor.adalah(Peran.ASESOR)) {
            salahSatu.add(ada(Bidang.ASESOR, actor.asesor()), Occur.SHOULD);
        }
        return dan(dokumen, salahSatu.build());
    }

    /** Nothing that an institution uploaded which is not his. */
    private static Query bukanAsing(Actor actor) {
        BooleanQuery.Builder punya = new BooleanQuery.Builder();
        if (!actor.adalah(Peran.INSTANSI_TERKAIT)) {
            return ada(Bidang.JENIS, Bidang.DOKUMEN);
        }
        punya.add(ada(Bidang.PUNYA, Bidang.TANPA), Occur.SHOULD);
        punya.add(ada(Bidang.PUNYA, actor.instansi()), Occur.SHOULD);
        return punya.build();
    }

    private static Query milik(Lingkup lingkup, String instansi, String asesor) {
        return lingkup.instansi().isPresent() ? ada(instansi, lingkup.instansi()) : ada(asesor, lingkup.asesor());
    }

    private static Query ada(String bidang, Optional<String> nilai) {
        return nilai.map(n -> ada(bidang, n)).orElseGet(MatchNoDocsQuery::new);
    }

    private static Query ada(String bidang, String nilai) {
        return new TermQuery(new Term(bidang, nilai));
    }

    private static Query dan(Query satu, Query dua) {
        return new BooleanQuery.Builder().add(satu, Occur.FILTER).add(dua, Occur.FILTER).build();
    }
}
