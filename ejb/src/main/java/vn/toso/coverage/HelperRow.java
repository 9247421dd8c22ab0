package vn.toso.coverage;

import java.time.LocalDate;

/**
 * A member of a village team and where that member stands for a service.
 *
 * @param person random id, for the address of the person's page
 * @param role LEADER, DEPUTY or MEMBER
 * @param bodyVietnamese name of the represented organisation, and the same in English
 * @param since first day of the present status; null-safe: the asked day when there is no evidence
 * @param met and needed how many single things are done of those that the rule asks for
 */
public record HelperRow(
        String person,
        String name,
        String village,
        String role,
        String bodyVietnamese,
        String bodyEnglish,
        boolean qualified,
        int level,
        int met,
        int needed,
        LocalDate since) {
    public int left() {
        return needed - met;
    }
}
