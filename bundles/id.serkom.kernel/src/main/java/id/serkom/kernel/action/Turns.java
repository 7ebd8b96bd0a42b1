package id.serkom.kernel.action;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Those who lost a race for a berkas try again one after the other, first come, first served. A courtesy among the calls of one
 * node: what may be written is decided by the commit alone.
 */
final class Turns {

    private static final int LANES = 64;

    private final List<ReentrantLock> lanes = Stream.generate(() -> new ReentrantLock(true)).limit(LANES).toList();

    <T> T take(String berkas, Supplier<T> attempt) {
        ReentrantLock lane = lanes.get(Math.floorMod(berkas.hashCode(), LANES));
        lane.lock();
        try {
            return attempt.get();
        } finally {
            lane.unlock();
        }
    }
}
