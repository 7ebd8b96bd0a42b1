package id.serkom.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An endpoint that needs no login. Every other is closed by default. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Terbuka {
}
