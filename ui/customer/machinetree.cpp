#include "ui/customer/machinetree.h"

#include "ui/common/palette.h"
#include "ui/common/roles.h"

namespace tagliando {

namespace {

constexpr int machineRole = KeyRole + 1; // qint64, the server's id
constexpr int foldFrom = 6;              // so many workstations of a site become one branch

template <class Nodes>
ServerColour worstOf(const Nodes &nodes)
{
    ServerColour worst = ServerColour::Satisfied;
    for (const auto &node : nodes) {
        if (displayRank(node.worst) < displayRank(worst))
            worst = node.worst;
    }
    return worst;
}

} // namespace

MachineTree::Node MachineTree::machineNode(const CustomerView &view, const Server &machine) const
{
    return {QStringLiteral("machine/") + QString::number(machine.id.value), machine.name, machine.id, view.colour(machine.id), {}};
}

std::vector<MachineTree::Node> MachineTree::nodesOf(const CustomerView &view, SiteId site) const
{
    std::vector<Node> nodes, workstations;
    for (const Server &machine : view.machines) {
        if (machine.site == site)
            (machine.kind == ServerKind::Workstation ? workstations : nodes).push_back(machineNode(view, machine));
    }
    if (workstations.size() < foldFrom) {
        nodes.insert(nodes.end(), workstations.begin(), workstations.end());
        return nodes;
    }
    Node fold;
    fold.key = QStringLiteral("workstations/") + QString::number(site.value);
    fold.text = desk_.say(QT_TRANSLATE_NOOP("window", "Workstations ({n})"), {{QStringLiteral("n"), static_cast<int>(workstations.size())}});
    fold.worst = worstOf(workstations);
    fold.children = std::move(workstations);
    nodes.push_back(std::move(fold));
    return nodes;
}

void MachineTree::setView(const CustomerView &view)
{
    Node all;
    all.key = QStringLiteral("all/") + QString::number(view.customer.id.value);
    all.text = desk_.say(QT_TRANSLATE_NOOP("window", "All machines"));
    for (const Site &site : view.sites) {
        Node node;
        node.key = QStringLiteral("site/") + QString::number(site.id.value);
        node.text = site.name;
        node.children = nodesOf(view, site.id);
        node.worst = worstOf(node.children);
        all.children.push_back(std::move(node));
    }
    for (Node &node : nodesOf(view, {}))
        all.children.push_back(std::move(node));
    all.worst = worstOf(all.children);
    if (view.rows) {
        for (const Finding &finding : *view.rows) {
            if (!finding.server && displayRank(markOf(finding.state)) < displayRank(all.worst))
                all.worst = markOf(finding.state);
        }
    }
    sync(invisibleRootItem(), {all});
}

// Rows that stay keep their items: selection and open branches survive.
void MachineTree::sync(QStandardItem *parent, const std::vector<Node> &nodes)
{
    QSet<QString> wanted;
    for (const Node &node : nodes)
        wanted.insert(node.key);
    for (int row = parent->rowCount() - 1; row >= 0; --row) {
        if (!wanted.contains(parent->child(row)->data(KeyRole).toString()))
            parent->removeRow(row);
    }
    for (int row = 0; row < static_cast<int>(nodes.size()); ++row) {
        const Node &node = nodes[static_cast<size_t>(row)];
        int known = row;
        while (known < parent->rowCount() && parent->child(known)->data(KeyRole).toString() != node.key)
            ++known;
        if (known >= parent->rowCount()) {
            auto *item = new QStandardItem;
            item->setEditable(false);
            item->setData(node.key, KeyRole);
            parent->insertRow(row, item);
        } else if (known != row) {
            parent->insertRow(row, parent->takeRow(known));
        }
        QStandardItem *item = parent->child(row);
        item->setText(node.text);
        item->setToolTip(desk_.words().colour(node.worst));
        item->setData(node.machine.value, machineRole);
        item->setData(static_cast<int>(node.worst), MarkRole);
        item->setData(desk_.words().colourLetter(node.worst), LetterRole);
        item->setData(desk_.words().colour(node.worst) + QStringLiteral(": ") + node.text, Qt::AccessibleTextRole);
        sync(item, node.children);
    }
}

QSet<ServerId> MachineTree::machinesUnder(const QModelIndex &index) const
{
    QSet<ServerId> machines;
    if (!index.isValid() || !index.parent().isValid())
        return machines;
    if (const qint64 id = index.data(machineRole).toLongLong())
        machines.insert(ServerId{id});
    for (int row = 0; row < rowCount(index); ++row)
        machines += machinesUnder(this->index(row, 0, index));
    if (machines.isEmpty())
        machines.insert(ServerId{-1}); // a site without machines shows nothing, not everything
    return machines;
}

QModelIndex MachineTree::indexOf(ServerId machine) const
{
    const QModelIndexList hits = match(index(0, 0), machineRole, machine.value, 1, Qt::MatchExactly | Qt::MatchRecursive);
    return hits.isEmpty() ? QModelIndex() : hits.constFirst();
}

} // namespace tagliando
