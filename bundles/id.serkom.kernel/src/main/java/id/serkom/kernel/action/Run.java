package id.serkom.kernel.action;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Pelaku;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.PosisiTahap;
import id.serkom.api.skema.Skema;
import id.serkom.kernel.catalog.InstalledAction;
import id.serkom.kernel.catalog.InstalledTahap;
import id.serkom.kernel.catalog.SopFile;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One run of one action, as far as it was read: everything that the decision and the change set rest on.
 *
 * @param ke newest number of the berkas's journal chain before anything else was read
 * @param posisi where the berkas is
 * @param sendiri position of the action's own tahap, which differs for an action open in a later or earlier tahap; with
 *                revision 0 when it was not entered yet
 */
record Run(Berkas berkas, long ke, Sasaran sasaran, SopFile sop, InstalledTahap tahap, InstalledAction action, Skema skema,
        Actor actor, Pelaku pelaku, PosisiTahap posisi, PosisiTahap sendiri, LocalDate tanggal, Instant saat) {

    String kejadian() {
        return tahap.facts().kode() + "." + action.aksi().nama();
    }
}
