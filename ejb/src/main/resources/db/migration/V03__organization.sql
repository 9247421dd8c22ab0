-- Units of the administration, teams on them, persons in the teams: each with the days on which it holds.
-- A period runs from valid_from up to, but without, valid_until; open is 9999-12-31.
create table organization_level (
    code varchar(20) character set utf8mb4 collate utf8mb4_bin not null primary key,
    depth tinyint not null,
    valid_from date not null,
    valid_until date not null,
    unique key organization_level_depth (depth)
);

insert into organization_level (code, depth, valid_from, valid_until) values
    ('NATION', 0, '1900-01-01', '9999-12-31'),
    ('PROVINCE', 1, '1900-01-01', '9999-12-31'),
    ('DISTRICT', 2, '1900-01-01', '2025-07-01'),
    ('COMMUNE', 3, '1900-01-01', '9999-12-31'),
    ('VILLAGE', 4, '1900-01-01', '9999-12-31');

create table organization_unit (
    id binary(16) not null primary key,
    reference varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
    code varchar(20) character set utf8mb4 collate utf8mb4_bin null,
    level varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
    kind varchar(40) not null,
    name varchar(120) not null,
    valid_from date not null,
    valid_until date not null,
    version bigint not null,
    unique key organization_unit_reference (reference),
    key organization_unit_code (code),
    key organization_unit_level (level, valid_until),
    constraint organization_unit_level_fk foreign key (level) references organization_level (code)
);

create table organization_unit_alias (
    unit binary(16) not null,
    name varchar(120) character set utf8mb4 collate utf8mb4_bin not null,
    primary key (unit, name),
    constraint organization_unit_alias_unit_fk foreign key (unit) references organization_unit (id)
);

-- Where a unit stands in the tree, and when.
create table organization_placement (
    unit binary(16) not null,
    parent binary(16) not null,
    valid_from date not null,
    valid_until date not null,
    primary key (unit, valid_from),
    key organization_placement_parent (parent, valid_from),
    constraint organization_placement_unit_fk foreign key (unit) references organization_unit (id),
    constraint organization_placement_parent_fk foreign key (parent) references organization_unit (id)
);

-- Which units a unit was formed from.
create table organization_lineage (
    successor binary(16) not null,
    predecessor binary(16) not null,
    day date not null,
    primary key (successor, predecessor),
    key organization_lineage_predecessor (predecessor, successor),
    constraint organization_lineage_successor_fk foreign key (successor) references organization_unit (id),
    constraint organization_lineage_predecessor_fk foreign key (predecessor) references organization_unit (id)
);

-- A projection of the placements: every unit under every unit above it, itself at depth 0; level is the
-- descendant's. Rebuilt, never edited.
create table organization_descent (
    ancestor binary(16) not null,
    descendant binary(16) not null,
    valid_from date not null,
    valid_until date not null,
    depth tinyint not null,
    level varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
    primary key (ancestor, descendant, valid_from),
    key organization_descent_descendant (descendant, valid_until)
);

-- Whom a member may represent; a province may add its own.
create table organization_body (
    code varchar(30) character set utf8mb4 collate utf8mb4_bin not null primary key,
    vi varchar(100) not null,
    en varchar(100) not null,
    place smallint not null
);

insert into organization_body (code, vi, en, place) values
    ('YOUTH_UNION', 'Đoàn Thanh niên', 'Youth Union', 1),
    ('POLICE', 'Công an', 'Police', 2),
    ('VILLAGE_HEAD', 'Trưởng thôn, bản', 'Village head', 3),
    ('PARTY_CELL', 'Chi bộ', 'Party cell', 4),
    ('WOMEN', 'Hội Liên hiệp Phụ nữ', 'Women''s Union', 5),
    ('FARMERS', 'Hội Nông dân', 'Farmers'' Union', 6),
    ('VETERANS', 'Hội Cựu chiến binh', 'Veterans'' Association', 7),
    ('FRONT', 'Mặt trận Tổ quốc', 'Fatherland Front', 8),
    ('TEACHER', 'Giáo viên', 'Teacher', 9),
    ('CIVIL_SERVANT', 'Công chức xã', 'Civil servant', 10),
    ('HEALTH', 'Y tế', 'Health worker', 11),
    ('FIRM', 'Doanh nghiệp', 'Firm', 12),
    ('OTHER', 'Khác', 'Other', 99);

create table organization_team (
    id binary(16) not null primary key,
    unit binary(16) not null,
    name varchar(120) not null,
    valid_from date not null,
    valid_until date not null,
    version bigint not null,
    unique key organization_team_unit (unit, valid_from),
    constraint organization_team_unit_fk foreign key (unit) references organization_unit (id)
);

-- All that is known of a person, in one row that can be erased. The id is random and says nothing.
create table organization_person (
    id binary(16) not null primary key,
    name varchar(120) not null,
    given_name varchar(60) not null,
    phone varchar(20) character set utf8mb4 collate utf8mb4_bin null,
    birth_year smallint null,
    languages varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    version bigint not null,
    key organization_person_phone (phone),
    key organization_person_name (name)
);

create table organization_membership (
    id binary(16) not null primary key,
    person binary(16) not null,
    team binary(16) not null,
    role varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
    organization varchar(30) character set utf8mb4 collate utf8mb4_bin not null,
    valid_from date not null,
    valid_until date not null,
    version bigint not null,
    unique key organization_membership_start (team, person, valid_from),
    key organization_membership_person (person),
    constraint organization_membership_person_fk foreign key (person) references organization_person (id),
    constraint organization_membership_team_fk foreign key (team) references organization_team (id),
    constraint organization_membership_organization_fk foreign key (organization) references organization_body (code)
);
