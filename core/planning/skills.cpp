#include "core/planning/skills.h"

#include "core/domain/roles.h"

namespace tagliando {

namespace {

constexpr qsizetype mostSkills = 64; // bits of a number

QString wordOf(const QString &stated)
{
    const QString role = roleNamed(stated.trimmed());
    return role.isEmpty() ? stated.trimmed().toLower() : role;
}

} // namespace

Skills::Skills(const std::vector<Technician> &technicians)
{
    for (const Technician &technician : technicians) {
        for (const QString &skill : technician.skills) {
            if (const QString word = wordOf(skill); !word.isEmpty() && !words_.contains(word) && words_.size() < mostSkills)
                words_ << word;
        }
    }
}

quint64 Skills::bits(const QStringList &words) const
{
    quint64 all = 0;
    for (const QString &word : words) {
        if (const qsizetype place = words_.indexOf(wordOf(word)); place >= 0)
            all |= quint64(1) << place;
    }
    return all;
}

quint64 Skills::of(const Technician &technician) const { return bits(technician.skills); }

quint64 Skills::neededBy(const WorkMachine &machine) const { return bits(machine.roles + QStringList{machine.system, toString(machine.kind)}); }

} // namespace tagliando
