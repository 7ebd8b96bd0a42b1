package id.serkom.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An endpoint about one's own account, which is open to an account without a role: it must first change its password. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface UntukDiri {
}
