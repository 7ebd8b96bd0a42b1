package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static id.serkom.itests.cerita.Putaran.UNIT;

import id.serkom.api.actor.Actor;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.data.Data;
import id.serkom.api.service.BukaBerkas;
import id.serkom.api.tahap.Tahap;
import id.serkom.sop.sanggahan.PutusanBanding;
import id.serkom.sop.sanggahan.PutusanKeberatan;
import id.serkom.sop.sanggahan.PutusanKeluhan;
import id.serkom.sop.sanggahan.TerimaBanding;
import id.serkom.sop.sanggahan.TerimaKeberatan;
import id.serkom.sop.sanggahan.TerimaKeluhan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An office with the SOPs Banding, Keberatan and Keluhan: what is brought against a round, and how it is decided. */
final class SanggahanUji {

    private static final String BUNDEL = "id.serkom.sop.sanggahan";

    Putaran putaran;

    private final Kantor kantor;

    SanggahanUji(Kantor kantor) {
        this.kantor = kantor;
        kantor.kerangka.pasangLagi(BUNDEL);
        for (Tahap t : List.of(new TerimaBanding(), new PutusanBanding(), new TerimaKeberatan(), new PutusanKeberatan(),
                new TerimaKeluhan(),
                new PutusanKeluhan())) {
            kantor.pasangTahap(t, "1.0.0", kantor.kerangka.versi(BUNDEL));
        }
    }

    /** Whoever decides and signs the SK does not sign the answers: they are signed on his behalf. */
    void atasNama() {
        kantor.daftarkan("jabatan", "kode", "sekretaris", "masa", Map.of("mulai", "2025-01-01"), "nama", "Sekretaris", "kop", "bpsdm",
                "jenisSurat", List.of());
        kantor.daftarkan("mandat", "kode", "sekretaris", "jabatan", "sekretaris", "pejabat", "sekretaris-badan", "jenis", "definitif",
                "dasar", "SK Pengangkatan", "masa", Map.of("mulai", "2025-01-01"));
        kantor.daftarkan("mandat", "kode", "an-sekretaris", "jabatan", "kepala-badan", "pejabat", "sekretaris-badan", "jenis",
                "atas-nama", "dasar", "Surat Perintah", "masa", Map.of("mulai", "2026-01-01"), "sebagai", "sekretaris", "jenisSurat",
                List.of("hasil-banding", "jawaban-keberatan", "jawaban-keluhan"));
    }

    void sampai(String tahap) {
        atasNama();
        putaran = Putaran.sampai(kantor, tahap);
        kantor.semuaTerbit();
    }

    BerkasUji buka(String sop) {
        return buka(Orang.BIDANG, sop);
    }

    BerkasUji buka(Actor pembuka, String sop) {
        return new BerkasUji(kantor, pembuka, tentang(sop, putaran.id));
    }

    static BukaBerkas tentang(String sop, String rujukan) {
        return new BukaBerkas(sop, Optional.empty(), Optional.empty(), "Sanggahan " + sop, Optional.of(rujukan));
    }

    /** The form by which an institution files itself, with its own scan. */
    Data ajuan(Actor instansi, String nomor, Object... lagi) {
        Data isi = data("surat", Map.of("nomor", nomor, "tanggal", kantor.jam.tanggal().toString(), "hal", "Sanggahan", "dokumen",
                kantor.unggah(instansi, nomor)), "alasan", List.of("Bukti observasi unit kedua tidak diperiksa."));
        for (int i = 0; i < lagi.length; i += 2) {
            isi = isi.with((String) lagi[i], lagi[i + 1]);
        }
        return isi;
    }

    /** An institution opens a berkas and files there. */
    BerkasUji ajukan(Actor instansi, String sop, String nama, String nomor) {
        BerkasUji berkas = buka(instansi, sop);
        berkas.aksi(instansi, "ajukan-" + sop, ajuan(instansi, nomor, "asesi", putaran.asesi(nama).id()));
        kantor.terbit("surat-" + sop);
        return berkas;
    }

    Data surat(String nama, Object... lagi) {
        Data isi = data("pengaju", Map.of("nama", nama, "alamat", "Majene"), "surat", Map.of("nomor", "-", "tanggal",
                kantor.jam.tanggal().toString(), "hal", "Sanggahan", "dokumen", kantor.unggah(Orang.BIDANG, nama + kantor.jam.saat())),
                "alasan", List.of("Bukti observasi unit kedua tidak diperiksa."));
        for (int i = 0; i < lagi.length; i += 2) {
            isi = isi.with((String) lagi[i], lagi[i + 1]);
        }
        return isi;
    }

    BerkasUji diajukan(String sop, String nama, Object... lagi) {
        BerkasUji berkas = buka(sop);
        berkas.aksi(Orang.BIDANG, "catat-" + sop, surat(nama, lagi).with("asesi", putaran.asesi(nama).id()));
        kantor.terbit("surat-" + sop, "penerimaan-sanggahan");
        berkas.di("putusan-" + sop);
        return berkas;
    }

    static Data putusan(String hasil) {
        return data("hasil", hasil, "alasan", List.of("Rekaman asesmen sudah diperiksa."));
    }

    List<String> padaBerkas(String kode, String nama) {
        return putaran.isi().kelengkapan(kode).stream().filter(k -> k.asesi().equals(Optional.of(putaran.asesi(nama).id())))
                .map(Kelengkapan::jenis).toList();
    }

    void koreksi(String nama, Actor asesor, boolean kompeten) {
        putaran.tentang(putaran.asesi(nama).id(), asesor, "koreksi", data("alasan", "Penilaian kembali atas banding", "nilai",
                List.of(data("unit", UNIT.get(1), "kompeten", kompeten, "bukti", "Rekaman asesmen"))));
    }
}
