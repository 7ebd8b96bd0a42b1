package id.serkom.itests.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;

import id.serkom.itests.demo.Kertas;
import id.serkom.soap.v1.CalonAsesi;
import id.serkom.soap.v1.Dokumen;
import id.serkom.soap.v1.DokumenPortofolio;
import id.serkom.soap.v1.Masalah;
import id.serkom.soap.v1.MasalahFault;
import id.serkom.soap.v1.Sertifikasi;
import id.serkom.soap.v1.SuratInstansi;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.activation.DataHandler;
import org.apache.cxf.attachment.ByteDataSource;
import org.apache.cxf.frontend.ClientProxy;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.apache.cxf.message.Message;
import org.junit.function.ThrowingRunnable;

/** An institution's program over SOAP, on the office of the REST tests: a client that CXF's tools made from the contract. */
final class KlienSoap {

    static final String ALAMAT = "/soap/v1/sertifikasi";
    static final List<String> PERSYARATAN = List.of("ijazah", "ktp", "cv", "contoh-surat", "contoh-dokumen", "pas-foto");

    private KlienSoap() {
    }

    /** With the token of that account. */
    static Sertifikasi soap(String akun) {
        return klien("Bearer " + Kantor.buka().akun(akun).token());
    }

    /** With that for the header {@code Authorization}, or with none. */
    static Sertifikasi klien(String login) {
        JaxWsProxyFactoryBean factory = new JaxWsProxyFactoryBean();
        factory.setServiceClass(Sertifikasi.class);
        factory.setAddress(Kantor.buka().server().http(ALAMAT).toString());
        factory.setProperties(new TreeMap<>(Map.of(Message.MTOM_ENABLED, true)));
        Sertifikasi client = (Sertifikasi) factory.create();
        if (!login.isEmpty()) {
            ClientProxy.getClient(client).getRequestContext().put(Message.PROTOCOL_HEADERS,
                    new TreeMap<>(Map.of("Authorization", List.of(login))));
        }
        return client;
    }

    static Masalah ditolak(int status, ThrowingRunnable panggilan) {
        Masalah masalah = assertThrows(MasalahFault.class, panggilan).getFaultInfo();
        assertEquals(masalah.getKode(), status, masalah.getStatus());
        assertFalse("pesan tanpa teks: " + masalah.getKode(), masalah.getPesan().equals(masalah.getKode()));
        return masalah;
    }

    static Dokumen dokumen(String nama, String tipe, byte[] isi) {
        Dokumen dokumen = new Dokumen();
        dokumen.setNama(nama);
        dokumen.setTipe(tipe);
        dokumen.setIsi(new DataHandler(new ByteDataSource(isi, tipe)));
        return dokumen;
    }

    static Dokumen pdf(String... baris) {
        return dokumen("dokumen.pdf", "application/pdf", Kertas.pdf(baris));
    }

    static SuratInstansi surat(String nomor, Dokumen pindai) {
        SuratInstansi surat = new SuratInstansi();
        surat.setNomor(nomor);
        surat.setTanggal(Kantor.buka().hariIni());
        surat.setPerihal("Permohonan sertifikasi kompetensi");
        surat.setDokumen(pindai);
        return surat;
    }

    static CalonAsesi calon(int urut, String nama, List<String> tanpa) {
        CalonAsesi calon = new CalonAsesi();
        calon.setNama(nama);
        calon.setNik("760501010190000" + urut);
        calon.setTempatLahir("Majene");
        calon.setTanggalLahir(LocalDate.of(1990, 1, 1));
        calon.setJabatan("Pengelola");
        calon.setUnitKerja("Subbagian Umum");
        for (String jenis : PERSYARATAN) {
            if (!tanpa.contains(jenis)) {
                DokumenPortofolio bukti = new DokumenPortofolio();
                bukti.setJenis(jenis);
                bukti.setDokumen(jenis.equals("pas-foto") ? dokumen("foto.jpg", "image/jpeg", Kertas.foto(nama)) : pdf(jenis, nama));
                calon.getDokumen().add(bukti);
            }
        }
        return calon;
    }
}
