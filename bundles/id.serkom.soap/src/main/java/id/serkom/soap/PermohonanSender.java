package id.serkom.soap;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.service.BerkasService;
import id.serkom.api.service.DokumenService;
import id.serkom.api.service.HasilAksi;
import id.serkom.api.service.HasilAksi.Baru;
import id.serkom.api.service.HasilAksi.RingkasSurat;
import id.serkom.api.service.PermintaanAksi;
import id.serkom.api.service.SkemaCatalog;
import id.serkom.soap.v1.AsesiDiajukan;
import id.serkom.soap.v1.CalonAsesi;
import id.serkom.soap.v1.DokumenKelengkapan;
import id.serkom.soap.v1.DokumenPortofolio;
import id.serkom.soap.v1.SuratInstansi;
import id.serkom.soap.v1.TandaTerima;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an institution sends: the bytes of its documents are stored, the action that names them is held against what is there, and only when
 * it would run are the documents filed and is it run. What is refused or repeated writes nothing.
 */
final class PermohonanSender {

    private final BerkasService berkas;
    private final DokumenService dokumen;
    private final SkemaCatalog skema;

    PermohonanSender(BerkasService berkas, DokumenService dokumen, SkemaCatalog skema) {
        this.skema = skema;
        this.berkas = berkas;
        this.dokumen = dokumen;
    }

    TandaTerima kirim(Actor actor, String id, Optional<String> kunci, SuratInstansi surat, List<CalonAsesi> asesi) {
        institutionOnly(actor);
        IsianSkema isian = IsianSkema.of(skema, berkas.find(actor, id));
        DokumenSender documents = new DokumenSender(dokumen, actor);
        Map<String, Object> masukan = new LinkedHashMap<>();
        masukan.put("surat", surat(documents, surat));
        List<Map<String, Object>> calon = new ArrayList<>();
        for (int i = 0; i < asesi.size(); i++) {
            Map<String, Object> satu = calon(documents, asesi.get(i), "/asesi/" + i);
            if (!asesi.get(i).getTambahan().isEmpty()) {
                satu.put("tambahan", isian.baca(asesi.get(i).getTambahan(), "/asesi/" + i + "/tambahan"));
            }
            calon.add(satu);
        }
        masukan.put("asesi", calon);
        return tanda(documents.run(berkas, request(id, "ajukan", Optional.empty(), kunci, masukan)), asesi);
    }

    void lengkapi(Actor actor, String id, String permohonan, Optional<String> kunci, Optional<SuratInstansi> surat,
            List<DokumenKelengkapan> bukti) {
        institutionOnly(actor);
        berkas.permohonan(actor, id, permohonan);
        DokumenSender documents = new DokumenSender(dokumen, actor);
        Map<String, Object> masukan = new LinkedHashMap<>();
        surat.ifPresent(s -> masukan.put("surat", surat(documents, s)));
        List<Map<String, Object>> daftar = new ArrayList<>();
        for (int i = 0; i < bukti.size(); i++) {
            DokumenKelengkapan satu = bukti.get(i);
            daftar.add(Map.of("asesi", satu.getAsesi(), "jenis", satu.getJenis(), "dokumen",
                    documents.store(satu.getDokumen(), "/dokumen/" + i + "/dokumen")));
        }
        masukan.put("dokumen", daftar);
        documents.run(berkas, request(id, "lengkapi", Optional.of(permohonan), kunci, masukan));
    }

    static void institutionOnly(Actor actor) {
        if (!actor.adalah(Peran.INSTANSI_TERKAIT) || actor.instansi().isEmpty()) {
            throw new Forbidden(Reason.of("soap.hanya-instansi"));
        }
    }

    private static PermintaanAksi request(String id, String aksi, Optional<String> perihal, Optional<String> kunci,
            Map<String, Object> masukan) {
        return new PermintaanAksi(id, aksi, perihal, Data.of(masukan), Optional.empty(), kunci, Optional.empty());
    }

    private static Map<String, Object> surat(DokumenSender documents, SuratInstansi surat) {
        Map<String, Object> isian = new LinkedHashMap<>();
        isian.put("nomor", surat.getNomor());
        isian.put("tanggal", surat.getTanggal());
        isian.put("perihal", surat.getPerihal());
        isian.put("dokumen", documents.store(surat.getDokumen(), "/surat/dokumen"));
        return isian;
    }

    private static Map<String, Object> calon(DokumenSender documents, CalonAsesi calon, String letak) {
        Map<String, Object> isian = new LinkedHashMap<>();
        isian.put("nama", calon.getNama());
        isian.put("nik", calon.getNik());
        isian.put("nip", calon.getNip());
        isian.put("tempatLahir", calon.getTempatLahir());
        isian.put("tanggalLahir", calon.getTanggalLahir());
        isian.put("jabatan", calon.getJabatan());
        isian.put("unitKerja", calon.getUnitKerja());
        isian.put("pendidikan", calon.getPendidikan());
        isian.put("surel", calon.getSurel());
        isian.put("telepon", calon.getTelepon());
        List<Map<String, Object>> bukti = new ArrayList<>();
        for (int i = 0; i < calon.getDokumen().size(); i++) {
            DokumenPortofolio satu = calon.getDokumen().get(i);
            bukti.add(Map.of("jenis", satu.getJenis(), "dokumen",
                    documents.store(satu.getDokumen(), letak + "/dokumen/" + i + "/dokumen")));
        }
        isian.put("dokumen", bukti);
        return isian;
    }

    private static TandaTerima tanda(HasilAksi hasil, List<CalonAsesi> asesi) {
        RingkasSurat masuk = hasil.surat().get(0);
        TandaTerima tanda = new TandaTerima();
        tanda.setBerkas(hasil.berkas());
        tanda.setPermohonan(ids(hasil, "permohonan").get(0));
        tanda.setSurat(masuk.id());
        tanda.setAgenda(masuk.nomor());
        List<String> ids = ids(hasil, "asesi");
        for (int i = 0; i < ids.size(); i++) {
            AsesiDiajukan diajukan = new AsesiDiajukan();
            diajukan.setId(ids.get(i));
            diajukan.setNama(asesi.get(i).getNama());
            tanda.getAsesi().add(diajukan);
        }
        return tanda;
    }

    /** In the order in which the request named them. */
    private static List<String> ids(HasilAksi hasil, String jenis) {
        return hasil.baru().stream().filter(b -> b.jenis().equals(jenis)).map(Baru::id).toList();
    }
}
