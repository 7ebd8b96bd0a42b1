package id.serkom.spi.store;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The only way in which anything is written. Change sets that wait share one database commit; each is accepted or refused
 * alone. When {@link #commit} returns, what it wrote is durable.
 *
 * <p>Refusals, nothing of the change set written: {@code StaleRevision} with code {@code simpan.revisi-usang} (an entry, or the
 * berkas's epoch, moved since it was read); {@code Conflict} with {@code simpan.sudah-ada} (a unique key is taken; data
 * {@code kunci} names the constraint, e.g. {@code asesi-urut}, {@code akun}), {@code simpan.syarat} (a {@link TakBoleh}
 * does not hold; data {@code jumlah}), {@code simpan.nomor-ganda} (a number is printed already in another series of its year, see
 * {@link NomorTercetak}; data {@code nomor} and {@code pola}), {@code simpan.permintaan-ganda} (idempotency key taken meanwhile);
 * {@code InvalidInput} with {@code simpan.tanda-tersisa} (see {@link Terisi}), {@code simpan.teks-terlalu-panjang} or
 * {@code simpan.teks-tidak-sah} (a text that the database cannot keep; data {@code kolom}).
 */
@ProviderType
public interface Committer {

    Committed commit(ChangeSet perubahan);
}
