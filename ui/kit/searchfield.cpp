// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/searchfield.h"

#include "ui/kit/widgets.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QLineEdit>

namespace Reslate {
namespace {

class DownKey final : public QObject {
public:
    DownKey(QAbstractItemView *list, QObject *parent)
        : QObject(parent)
        , m_list(list)
    {
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const bool isDown = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down
            && (static_cast<QKeyEvent *>(event)->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
        if (!isDown || m_list->model()->rowCount() == 0)
            return QObject::eventFilter(watched, event);
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_list->model()->index(0, 0));
        m_list->setFocus(Qt::ShortcutFocusReason);
        return true;
    }

private:
    QAbstractItemView *m_list;
};

} // namespace

QLineEdit *makeSearchField(const QString &objectName, const QString &prompt, QWidget *parent)
{
    auto *search = new QLineEdit(parent);
    setNames(search, objectName, prompt);
    search->setPlaceholderText(prompt);
    makeClearable(search);
    return search;
}

void leadDownTo(QLineEdit *search, QAbstractItemView *list)
{
    search->installEventFilter(new DownKey(list, search));
}

} // namespace Reslate
