package org.medinbound.launcher;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import java.lang.management.ManagementFactory;
import java.util.Map;

/**
 * Gives memory back when the product rests: without it a heap that grew in a busy minute stays as large as it may be. What the
 * operator sets on the command line stands; a virtual machine that does not know an option is left as it is.
 */
final class Memory {
    private static final Map<String, String> OPTIONS = Map.of(
            // Milliseconds without a collection after which one is made beside the work.
            "G1PeriodicGCInterval",
            "15000",
            // Per cent of the heap that may be free after a collection; it is never below MinHeapFreeRatio, 40 as
            // shipped.
            "MaxHeapFreeRatio",
            "50");

    private Memory() {}

    static void isGivenBackAtRest() {
        HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        OPTIONS.forEach((name, value) -> set(machine, name, value));
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
