package id.serkom.kernel.cadangan;

import id.serkom.api.service.Bukti;

/** Proves the book from its first day on. */
@FunctionalInterface
interface Pembukti {

    Bukti buktikan();
}
