package org.ferroweave.device;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The likely fix of a misspelt name: the nearest of the allowed names by edit distance. */
public final class NearestName {
  private NearestName() {}

  /**
   * The nearest allowed name, for {@link InputException#hint()}.
   *
   * @param name what a person wrote
   * @param allowed the names that exist
   * @return the first name that differs in letter case only or ends with the written name after a
   *     dot, else the one with the fewest edits if at most a third of its letters differ, else null
   */
  public static @Nullable String of(String name, Collection<String> allowed) {
    String wanted = fold(name);
    if (wanted.isEmpty()) {
      return null;
    }
    String best = null;
    int least = Integer.MAX_VALUE;
    for (String candidate : allowed) {
      String folded = fold(candidate);
      if (folded.equals(wanted) || folded.endsWith("." + wanted)) {
        return candidate;
      }
      int distance = distance(wanted, folded);
      if (distance < least && distance <= Math.max(1, folded.length() / 3)) {
        least = distance;
        best = candidate;
      }
    }
    return best;
  }

  /**
   * Least number of insertions, deletions, substitutions and swaps of neighbours that turn one text
   * into the other (optimal string alignment distance).
   */
  public static int distance(String a, String b) {
    int[] older = new int[b.length() + 1];
    int[] old = new int[b.length() + 1];
    int[] now = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      old[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      now[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        now[j] = Math.min(Math.min(now[j - 1], old[j]) + 1, old[j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          now[j] = Math.min(now[j], older[j - 2] + 1);
        }
      }
      int[] spare = older;
      older = old;
      old = now;
      now = spare;
    }
    return old[b.length()];
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
  }
}
