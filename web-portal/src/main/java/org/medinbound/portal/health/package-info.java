/** Probes. They stand in a WAR because the server looks for them nowhere else in an EAR. */
@org.jspecify.annotations.NullMarked
package org.medinbound.portal.health;
