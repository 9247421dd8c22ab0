package vn.toso.testing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Several people at the same moment: each thread starts when all are ready, and the first failure is the test's. */
public final class Together {
    private Together() {}

    public static void run(int threads, Runnable task) {
        call(threads, () -> {
            task.run();
            return true;
        });
    }

    /** @return what each thread got */
    public static <T> List<T> call(int threads, Callable<T> task) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CyclicBarrier ready = new CyclicBarrier(threads);
        try {
            return IntStream.range(0, threads)
                    .mapToObj(i -> pool.submit(() -> {
                        ready.await();
                        return task.call();
                    }))
                    .toList()
                    .stream()
                    .map(Together::result)
                    .toList();
        } finally {
            pool.shutdown();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }
}
