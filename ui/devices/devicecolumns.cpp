// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/devices/devicecolumns.h"

#include "models/records/localresetlabels.h"
#include "models/text/devicelabels.h"
#include "models/text/labels.h"
#include "models/text/modelabels.h"
#include "models/text/timelabels.h"
#include "ui/kit/paint.h"
#include "ui/kit/rowdelegate.h"
#include "ui/kit/theme.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace Reslate {
namespace {

using Column = DeviceModel::Column;

// What the saved columns begin with: whether the widths are the person's or ours.
const QByteArray ownWidths = QByteArrayLiteral("own:");
const QByteArray fittedWidths = QByteArrayLiteral("fit:");
/// Columns that came later: hidden until somebody wants them. What was saved before holds fewer.
constexpr std::array hiddenAtFirst {Column::Support, Column::LocalReset};
constexpr int columnsOfOld = sectionOf(Column::Support);

/// Those that make room when the table is too narrow for all, the first one first: the details say the same.
constexpr std::array yielding {Column::User, Column::Join, Column::LastSeen};

// In widths of an average letter.
constexpr int leastStatus = 20; ///< what every status needs in its two lines
constexpr int leastDevice = 14;
constexpr int generousDevice = 34;
constexpr int mostOfASerial = 34; ///< a longer one is none
constexpr int mostOfALine = 44;
constexpr int usualLine = 28; ///< serial number and model of most devices

/// The longest word of what the join column says, which stands there in two lines where it has several.
QList<Badge> joinWords()
{
    QString longest;
    for (const JoinState join :
        {JoinState::EntraJoined, JoinState::HybridJoined, JoinState::Registered, JoinState::Unknown}) {
        const QStringList words = joinBadge(join).split(QLatin1Char(' '));
        for (const QString &word : words)
            longest = word.size() > longest.size() ? word : longest;
    }
    return {{.text = longest}};
}

/// A device about which the column of updates says about as much as it ever does.
Device endedSample()
{
    Device device;
    device.platform = Platform::Windows;
    device.osVersion = QStringLiteral("10.0.22631.1");
    return device;
}

} // namespace

DeviceColumns::DeviceColumns(const DeviceModel &devices, QTableView *table)
    : QObject(table)
    , m_devices(devices)
    , m_table(table)
    , m_header(table->horizontalHeader())
{
    setUpHeader();
    connectWidths();
}

void DeviceColumns::setUpHeader()
{
    m_header->setSectionResizeMode(sectionOf(Column::Check), QHeaderView::Fixed);
    setFirstWidths();
    setFirstPlaces();
    m_header->setSortIndicatorShown(true);
    m_header->setSortIndicator(-1, Qt::AscendingOrder);
    connect(m_header, &QHeaderView::sectionResized, this,
        [this](int section) { m_ownWidths = m_ownWidths || (!m_fitting && section != lastColumn()); });
    connect(m_header, &QHeaderView::sectionMoved, this, [this] {
        if (const int place = m_header->visualIndex(sectionOf(Column::Check)); place > 0)
            m_header->moveSection(place, 0); // another was dropped in front of it
        fit();
    });
    m_header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_header, &QWidget::customContextMenuRequested, this, [this](const QPoint &pos) {
        Q_EMIT menuRequested(m_header->logicalIndexAt(pos), m_header->viewport()->mapToGlobal(pos));
    });
}

void DeviceColumns::setFirstPlaces()
{
    for (int column = 0; column < DeviceModel::columns; ++column) {
        m_header->setSectionHidden(column, false);
        m_header->moveSection(m_header->visualIndex(column), column);
    }
    placeHidden(columnsOfOld);
}

void DeviceColumns::placeHidden(int from)
{
    for (const Column column : hiddenAtFirst) {
        const int section = sectionOf(column);
        if (section < from)
            continue;
        m_header->setSectionHidden(section, true);
        const int status = m_header->visualIndex(sectionOf(Column::Status));
        const int visual = m_header->visualIndex(section);
        m_header->moveSection(visual, visual > status ? status : status - 1);
    }
}

bool DeviceColumns::canHide(int column)
{
    return column > sectionOf(Column::Device) && column < DeviceModel::columns;
}

QString DeviceColumns::title(int column) const
{
    return m_devices.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
}

int DeviceColumns::neighborOf(int column, int by) const
{
    if (column <= sectionOf(Column::Check) || column >= DeviceModel::columns)
        return -1;
    int visual = m_header->visualIndex(column) + by;
    while (visual > 0 && visual < m_header->count() && m_header->isSectionHidden(m_header->logicalIndex(visual)))
        visual += by;
    return visual > 0 && visual < m_header->count() ? m_header->logicalIndex(visual) : -1;
}

bool DeviceColumns::canMove(int column, int by) const
{
    return neighborOf(column, by) >= 0;
}

void DeviceColumns::move(int column, int by)
{
    if (const int neighbor = neighborOf(column, by); neighbor >= 0)
        m_header->moveSection(m_header->visualIndex(column), m_header->visualIndex(neighbor));
}

void DeviceColumns::connectWidths()
{
    connect(&m_devices, &QAbstractItemModel::rowsInserted, this,
        [this](const QModelIndex &, int first, int last) { measure(first, last); });
    connect(&m_devices, &DeviceModel::factsChanged, this, [this](const QList<int> &rows) {
        if (!rows.isEmpty())
            measure(rows.constFirst(), rows.constLast());
    });
    measure(0, m_devices.rowCount() - 1);
}

void DeviceColumns::measure(int first, int last)
{
    if (!m_widths || m_widths->font != m_table->font()) {
        const QFont font = m_table->font();
        m_widths.emplace(FontWidths {font, TextWidths(font), TextWidths(scaledFont(font, secondLineScale))});
    }
    const TextWidths &name = m_widths->first;
    const TextWidths &second = m_widths->second;
    const int lock = 18; // the sign before the name of a protected device
    const int between = second.of(QStringLiteral(" · "));
    int serials = m_serialWidth;
    int lines = m_lineWidth;
    for (int row = first; row <= last; ++row) {
        const Device &device = m_devices.device(row);
        const int serial = second.of(device.serialNumber);
        serials = std::max(serials, serial);
        lines = std::max({lines, serial + between + second.of(device.model), name.of(device.name) + lock});
    }
    if (serials == m_serialWidth && lines == m_lineWidth)
        return;
    m_serialWidth = serials;
    m_lineWidth = lines;
    fit();
}

void DeviceColumns::setFirstWidths()
{
    // In widths of an average letter, so that a larger system font gets more room.
    constexpr std::array widths {0, 20, 13, 10, 12};
    const int letter = m_table->fontMetrics().averageCharWidth();
    m_header->resizeSection(sectionOf(Column::Check), 36);
    // Words are longer in some languages.
    QFont bold = m_header->font();
    bold.setBold(true);
    const QString seen = relativeTime(
        m_devices.now().addDays(-342), m_devices.now()); // as many digits as a year of days has;
    for (int i = 1; i < static_cast<int>(widths.size()); ++i) {
        const int heading = QFontMetrics(bold).horizontalAdvance(title(i)) + cellPadding + 6;
        const int text = i == sectionOf(Column::LastSeen)
            ? m_table->fontMetrics().horizontalAdvance(seen) + 2 * cellPadding + 2
            : i == sectionOf(Column::Join) ? BadgeDelegate::widthFor(joinWords(), m_table->font())
                                           : 0;
        m_header->resizeSection(i, std::max({widths[static_cast<size_t>(i)] * letter, heading, text}));
    }
    QList<Badge> modes;
    for (const ResetMode mode : DeviceModel::badgeModes)
        modes.append({.text = modeBadge(mode)});
    const int updates = m_table->fontMetrics().horizontalAdvance(
        updatesText(endedSample(), QDate(2026, 12, 31), knownWindowsSupport()));
    const int updatesHeading = QFontMetrics(bold).horizontalAdvance(title(sectionOf(Column::Support)));
    m_header->resizeSection(sectionOf(Column::Support), std::max(updates, updatesHeading + 6) + 2 * cellPadding + 2);
    const int local = std::max(QFontMetrics(bold).horizontalAdvance(title(sectionOf(Column::LocalReset))) + 6,
        m_table->fontMetrics().horizontalAdvance(localResetText(LocalReset::Blocked)));
    m_header->resizeSection(sectionOf(Column::LocalReset), local + 2 * cellPadding + 2);
    m_modesWidth = BadgeDelegate::widthFor(modes, m_table->font());
    m_header->resizeSection(sectionOf(Column::Modes), m_modesWidth);
}

int DeviceColumns::lastColumn() const
{
    int visual = m_header->count() - 1;
    while (visual > 0 && m_header->isSectionHidden(m_header->logicalIndex(visual)))
        --visual;
    return m_header->logicalIndex(visual);
}

int DeviceColumns::serialNeeds() const
{
    const int letter = m_table->fontMetrics().averageCharWidth();
    return std::max(leastDevice * letter, std::min(m_serialWidth, mostOfASerial * letter) + 2 * cellPadding + 2);
}

int DeviceColumns::lineNeeds() const
{
    return std::min(m_lineWidth, mostOfALine * m_table->fontMetrics().averageCharWidth()) + 2 * cellPadding + 2;
}

void DeviceColumns::fit()
{
    m_fitting = true;
    yieldColumns();
    m_fitting = false;
    fitDeviceColumn();
}

void DeviceColumns::yieldColumns()
{
    if (!m_table->isVisible())
        return; // it has no width yet
    const int letter = m_table->fontMetrics().averageCharWidth();
    const int last = lastColumn();
    int needs = m_ownWidths ? m_header->sectionSize(sectionOf(Column::Device)) : serialNeeds();
    for (int i = 0; i < DeviceModel::columns; ++i) {
        if (const auto yielded = m_yielded.constFind(i); yielded != m_yielded.constEnd())
            needs += *yielded;
        else if (i != sectionOf(Column::Device) && !m_header->isSectionHidden(i))
            needs += i != last                  ? m_header->sectionSize(i)
                : i == sectionOf(Column::Modes) ? m_modesWidth
                                                : leastStatus * letter;
    }
    // The badges tell a hybrid device, too; its model stands nowhere else in the table.
    const int model = m_ownWidths ? 0 : std::max(0, std::min(lineNeeds(), usualLine * letter) - serialNeeds());
    for (const Column column : yielding) {
        const int i = sectionOf(column);
        const bool isYielded = m_yielded.contains(i);
        if (i == last || m_pinned.contains(i) || (m_header->isSectionHidden(i) && !isYielded))
            continue;
        const bool yields = needs + (column == Column::Join ? model : 0) > m_table->viewport()->width();
        const int width = isYielded ? m_yielded.value(i) : m_header->sectionSize(i);
        needs -= yields ? width : 0;
        if (yields == isYielded)
            continue;
        m_header->setSectionHidden(i, yields);
        if (yields)
            m_yielded.insert(i, width);
        else
            m_yielded.remove(i);
    }
}

void DeviceColumns::showYielded()
{
    for (auto it = m_yielded.cbegin(); it != m_yielded.cend(); ++it)
        m_header->setSectionHidden(it.key(), false);
    m_yielded.clear();
}

void DeviceColumns::fitDeviceColumn()
{
    // What the device is and the last column, the status at first, share what the others leave, until somebody chooses
    // widths. Serial numbers are whole, and so are models where there is room.
    const int last = lastColumn();
    if (m_ownWidths || last == sectionOf(Column::Device))
        return;
    int rest = m_table->viewport()->width();
    for (int i = 0; i < DeviceModel::columns; ++i) {
        if (i != sectionOf(Column::Device) && i != last)
            rest -= m_header->sectionSize(i);
    }
    const int letter = m_table->fontMetrics().averageCharWidth();
    const int wish = std::max(lineNeeds(), std::min(rest * 56 / 100, generousDevice * letter));
    m_fitting = true;
    m_header->resizeSection(
        sectionOf(Column::Device), std::max(serialNeeds(), std::min(wish, rest - leastStatus * letter)));
    m_fitting = false;
}

void DeviceColumns::show(int column, bool shown)
{
    if (!canHide(column))
        return;
    m_fitting = true;
    m_yielded.remove(column);
    if (shown)
        m_pinned.insert(column); // whoever asks for it gets it
    else
        m_pinned.remove(column);
    m_header->setSectionHidden(column, !shown);
    m_fitting = false;
    fit();
}

void DeviceColumns::reset()
{
    m_fitting = true;
    m_yielded.clear();
    m_pinned.clear();
    setFirstPlaces();
    setFirstWidths();
    m_fitting = false;
    m_ownWidths = false;
    fit();
}

QList<Column> DeviceColumns::shown() const
{
    QList<Column> columns;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int column = m_header->logicalIndex(visual);
        if (column != sectionOf(Column::Check) && (!m_header->isSectionHidden(column) || m_yielded.contains(column)))
            columns.append(Column(column));
    }
    return columns;
}

QByteArray DeviceColumns::save()
{
    m_fitting = true;
    showYielded(); // a wider screen has room for them
    const QByteArray state = (m_ownWidths ? ownWidths : fittedWidths) + QByteArray::number(DeviceModel::columns) + ':'
        + m_header->saveState();
    m_fitting = false;
    fit();
    return state;
}

void DeviceColumns::restore(const QByteArray &state)
{
    const bool own = state.startsWith(ownWidths);
    if (!own && !state.startsWith(fittedWidths))
        return;
    m_fitting = true;
    showYielded();
    QByteArray header = state.mid(ownWidths.size());
    // How many columns there were stands before them, unless there were only the first ones.
    const qsizetype end = header.indexOf(':');
    bool isNumbered = false;
    const int saved = header.first(std::max<qsizetype>(end, 0)).toInt(&isNumbered);
    if (isNumbered)
        header.remove(0, end + 1);
    const bool isRead = m_header->restoreState(header);
    if (isRead)
        placeHidden(isNumbered ? saved : columnsOfOld);
    if (isRead && !own) // they fitted the words of that language and font
        setFirstWidths();
    m_fitting = false;
    if (isRead) {
        m_ownWidths = own;
        m_header->setStretchLastSection(true);
        // What an older or another hand's file says against these does not count.
        m_header->setSectionsMovable(true);
        m_header->setFirstSectionMovable(false);
        m_header->moveSection(m_header->visualIndex(sectionOf(Column::Check)), 0);
        for (const Column column : {Column::Check, Column::Device})
            m_header->setSectionHidden(sectionOf(column), false);
        m_table->model()->sort(m_header->sortIndicatorSection(), m_header->sortIndicatorOrder());
    }
    fit();
}

} // namespace Reslate
