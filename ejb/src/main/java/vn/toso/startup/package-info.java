/**
 * What happens before the first page is served: the database is migrated, the first content published and, while the product only
 * tries itself out, the sample district imported. It owns no table and no rule.
 */
package vn.toso.startup;
