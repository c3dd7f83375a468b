// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/retirement/scanfield.h"

#include "ui/kit/spoken.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QKeyEvent>

#include <utility>

namespace Reslate {
namespace {

constexpr int longestLabel = 256;

} // namespace

ScanField::ScanField(QWidget *parent)
    : QLineEdit(parent)
{
    setNames(this, QStringLiteral("scanField"), tr("Serial number or asset tag"));
    setPlaceholderText(tr("Scan or type, then Enter"));
    setMaxLength(longestLabel);
    setLarge(true);
    connect(this, &QLineEdit::textEdited, this, [this] { m_isNew = true; });
}

void ScanField::setLarge(bool large)
{
    QFont letters = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    letters.setPointSizeF(QApplication::font().pointSizeF() * (large ? 2.3 : 1.3));
    setFont(letters);
}

bool ScanField::submit()
{
    if (!std::exchange(m_isNew, false) || text().trimmed().isEmpty())
        return false;
    selectAll();
    Q_EMIT scanned(text());
    return true;
}

void ScanField::takeKey(const QKeyEvent &key)
{
    setFocus(Qt::OtherFocusReason);
    QKeyEvent typed(QEvent::KeyPress, key.key(), key.modifiers(), key.text());
    QApplication::sendEvent(this, &typed);
}

void ScanField::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    if (!m_isNew)
        selectAll(); // the next label takes its place
}

bool ScanField::event(QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Tab && key->modifiers() == Qt::NoModifier && submit())
            return true; // else it leads on
    }
    return QLineEdit::event(event);
}

void ScanField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        QLineEdit::keyPressEvent(event);
        return;
    }
    event->accept();
    submit();
}

} // namespace Reslate
