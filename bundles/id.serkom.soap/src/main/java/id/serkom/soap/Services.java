package id.serkom.soap;

import id.serkom.api.service.AkunService;
import id.serkom.api.service.BerkasService;
import id.serkom.api.service.DokumenService;
import id.serkom.api.service.KredensialService;
import id.serkom.api.service.PesanCatalog;
import id.serkom.api.service.SertifikatService;
import id.serkom.api.service.Settings;
import id.serkom.api.service.SkemaCatalog;
import id.serkom.api.service.SuratService;
import id.serkom.api.service.TenggatService;
import id.serkom.spi.calendar.OfficeClock;

/** What this edge calls. */
record Services(AkunService accounts, BerkasService berkas, TenggatService tenggat, SuratService surat, DokumenService dokumen,
        SertifikatService sertifikat, KredensialService kredensial, SkemaCatalog skema, PesanCatalog pesan, Settings settings,
        OfficeClock clock) {
}
