package org.medinbound.launcher;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * Gives memory back when the product rests: without it a heap that grew in a busy minute stays as large as it may be, and what the
 * C library freed stays with the process. What the operator sets on the command line stands; a virtual machine that does not know an
 * option or a command is left as it is.
 */
final class Memory {
    private static final Map<String, String> OPTIONS = Map.of(
            // Milliseconds without a collection after which one is made beside the work.
            "G1PeriodicGCInterval",
            "10000",
            // Per cent of the heap that may be free after a collection, and that shall be.
            "MaxHeapFreeRatio",
            "40",
            "MinHeapFreeRatio",
            "25");

    private static final int SECONDS_BETWEEN_TRIMS = 10;

    private Memory() {}

    /** To be called when the start is over, above all the first with its demonstration data: it needs far more than the work after it. */
    static void isGivenBackFromNowOn() {
        HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        OPTIONS.forEach((name, value) -> set(machine, name, value));
        System.gc();
        var trimming = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "memory");
            thread.setDaemon(true);
            return thread;
        });
        trimming.scheduleWithFixedDelay(Memory::trim, 0, SECONDS_BETWEEN_TRIMS, TimeUnit.SECONDS);
    }

    /** What {@code jcmd System.trim_native_heap} does; a virtual machine without it (before 17.0.2, or not on Linux) keeps what it has. */
    private static void trim() {
        MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
        try {
            beans.invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"), "systemTrimNativeHeap", null, null);
        } catch (JMException e) {
            System.getLogger(Memory.class.getName()).log(System.Logger.Level.DEBUG, "No native memory given back", e);
        }
    }

    private static void set(HotSpotDiagnosticMXBean machine, String name, String value) {
        try {
            if (machine.getVMOption(name).getOrigin() == VMOption.Origin.DEFAULT) {
                machine.setVMOption(name, value);
            }
        } catch (IllegalArgumentException e) {
            System.err.println(
                    "[medinbound] This virtual machine has no option " + name + "; it keeps its memory at rest.");
        }
    }
}
