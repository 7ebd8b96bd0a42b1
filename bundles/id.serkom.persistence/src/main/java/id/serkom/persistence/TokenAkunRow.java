package id.serkom.persistence;

import id.serkom.spi.store.TokenAkun;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A token. */
@Entity
@Table(name = "token_akun")
class TokenAkunRow implements Row<TokenAkun> {

    @Id
    @Column(length = 64)
    private String id;
    private long revision;
    @Column(length = 64)
    private String akun;
    private long dibuat;
    private long sampai;
    private Long dicabut;

    TokenAkunRow(TokenAkun t) {
        id = t.id();
        revision = t.revision();
        akun = t.akun();
        dibuat = t.dibuat().toEpochMilli();
        sampai = t.sampai().toEpochMilli();
        dicabut = t.dicabut().map(Instant::toEpochMilli).orElse(null);
    }

    @Override
    public TokenAkun catatan() {
        return new TokenAkun(id, revision, akun, Instant.ofEpochMilli(dibuat), Instant.ofEpochMilli(sampai),
                Optional.ofNullable(dicabut).map(Instant::ofEpochMilli));
    }
}
